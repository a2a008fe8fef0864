/** The colours by name. Pages give them their values; charts only name them (`templates/styles/tokens.css`). */
export type Token = 'paper' | 'ink' | 'ink-2' | 'blue' | 'mid' | 'slot' | 'rule' | 'tint' | 'gap' | 'sample';

/** A token as the value of a paint, resolved by the page: dark on screen, plain on paper. */
export function paint(token: Token): string {
  return `var(--${token})`;
}

/** The font of paper and screen. Letters only: a name that ends in a digit is measured wrongly. */
export const FONT = 'Source Sans';
