/** The browser that the environment names, instead of that of the lockfile. */
export function namedBrowser(): string | undefined {
  return process.env['PUPPETEER_EXECUTABLE_PATH'] || undefined;
}

/** Whether sheets are printed by the browser of the lockfile, which only a new lockfile can change. */
export function isBrowserLocked(): boolean {
  return namedBrowser() === undefined && process.platform === 'linux' && process.arch === 'x64';
}
