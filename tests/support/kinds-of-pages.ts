/** Each kind of page of the site, in one language each. */
export const KINDS = [
  ['the latest edition', 'sq/index.html'],
  ['an older edition', 'sr/2022/index.html'],
  ['a municipality', 'en/municipalities/peje/index.html'],
  ['a municipality without a council', 'sq/municipalities/leposaviq/index.html'],
  ['all municipalities', 'sr/municipalities/index.html'],
  ['the figures over time', 'sq/over-time/index.html'],
  ['the methodology', 'en/methodology/index.html'],
  ['data and downloads', 'sq/data/index.html'],
  ['the data dictionary', 'sr/data/dictionary/index.html'],
  ['the corrections', 'sr/corrections/index.html'],
  ['about the site', 'en/about/index.html'],
] as const;

/** Pages in all languages at once. */
export const COMMON = [
  ['the choice of language', 'choice.html'],
  ['what is not there', '404.html'],
] as const;
