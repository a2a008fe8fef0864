/** What the address of the page says under a name, or nothing. */
export function readParameter(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Keeps values in the address, so that it can be passed on; empty ones are left out. */
export function writeParameters(values: Readonly<Record<string, string>>): void {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  const query = String(parameters);
  try {
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  } catch {
    // Some browsers allow no new address in a folder, or not so many at once. The table works all the same.
  }
}
