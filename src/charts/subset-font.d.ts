/** The part of subset-font that this project uses; the package has no types of its own. */
declare module 'subset-font' {
  /** The font with the characters of a text only. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff' | 'woff2' },
  ): Promise<Uint8Array>;
}
