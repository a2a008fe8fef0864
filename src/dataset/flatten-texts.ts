/** The texts of one language by key, sections joined by points: `panels.meetings.title`. */
export type FlatTexts = ReadonlyMap<string, string>;

/** Flattens the sections of a texts file. What is neither text nor section is left to the schema. */
export function flattenTexts(value: unknown, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  if (typeof value !== 'object' || value === null) return texts;
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'string') texts.set(prefix + key, entry);
    else for (const [inner, text] of flattenTexts(entry, `${prefix}${key}.`)) texts.set(inner, text);
  }
  return texts;
}
