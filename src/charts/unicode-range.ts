/** The code points of a range as style sheets write it, "U+0000-00FF, U+0131", in its order. */
export function codesOf(range: string): number[] {
  return range.split(', ').flatMap((span) => {
    const [first = '', last = first] = span.replace('U+', '').split('-');
    const from = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, index) => from + index);
  });
}

/** The range that has these code points and no others. @param codes in their order */
export function rangeOf(codes: readonly number[]): string {
  const spans: { readonly from: number; to: number }[] = [];
  for (const code of codes) {
    const last = spans.at(-1);
    if (last && code === last.to + 1) last.to = code;
    else spans.push({ from: code, to: code });
  }
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  return spans.map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}
