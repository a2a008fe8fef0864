import { createHash } from 'node:crypto';

/** The name of a result in the cache: 64 hexadecimal digits that follow from all that made it. */
export type Key = string & { readonly brand: 'Key' };

/**
 * The key of what is made from these parts, in this order. Each part goes in with its length, so
 * that no two lists of parts give the same bytes.
 * @param kind what is made, so that a chart and a page made of the same parts differ
 */
export function keyOf(kind: string, ...parts: readonly (string | Uint8Array)[]): Key {
  const hash = createHash('sha256');
  for (const part of [kind, ...parts]) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    hash.update(`${bytes.byteLength}\n`).update(bytes);
  }
  return hash.digest('hex') as Key;
}
