/** The colours of the light page and of paper, by name. `templates/styles/tokens.generated.css` is generated from them. */
export const TOKENS = {
  paper: '#ffffff',
  ink: '#17212b',
  'ink-2': '#4a5763',
  blue: '#0c4265',
  mid: '#6195b5',
  slot: '#8794a0',
  rule: '#aeb8c1',
  tint: '#dfe8ee',
  gap: '#b5380d',
  sample: '#ffe08a',
  'on-sample': '#17212b',
} as const;

export type Token = keyof typeof TOKENS;

/** A token as the value of a paint, resolved by the page: dark on screen, plain on paper. */
export function paint(token: Token): string {
  return `var(--${token})`;
}

/** Markup in which every token has its value, for files that stand alone. */
export function resolvePaints(markup: string): string {
  return markup.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => TOKENS[name as Token] ?? whole);
}

/** The font of paper and screen. Letters only: a name that ends in a digit is measured wrongly. */
export const FONT = 'Source Sans';
