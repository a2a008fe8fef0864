/** A stretch of a page or document, whatever format it comes from. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Rows of cells; a cell in which a sign stands has the sign's words. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** A drawing: the words in its place, and the texts in it, piece by piece. */
  | { readonly kind: 'figure'; readonly words: string; readonly pieces: readonly string[] };

export type Blocks = readonly Block[];
