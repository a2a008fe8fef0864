/** The part of subset-font that this project uses; the package has no types of its own. */
declare module 'subset-font' {
  /** The font with the characters of a text only, and with the OpenType features that are named. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff' | 'woff2'; readonly keepFeatures: readonly string[] },
  ): Promise<Uint8Array>;
}
