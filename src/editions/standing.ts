import type { Edition } from '../dataset/dataset.ts';

/**
 * Whether an edition is out in a language: it may be found, linked and listed. A real one is when it is
 * final and a reader of the language has signed it off. A sample is nobody's finding, so nobody signs
 * it off: it is out as it is, with its mark.
 */
export function isOut({ status, signOff }: Edition, language: string): boolean {
  return status === 'sample' || (status === 'final' && signOff[language] !== undefined);
}

/** The editions that are out in a language, in their order. */
export function editionsOut(editions: readonly Edition[], language: string): Edition[] {
  return editions.filter((edition) => isOut(edition, language));
}

/**
 * The edition that a language shows first: the last one that is out in it. Samples stand back as soon
 * as there is a real one. Undefined where none is out.
 */
export function latestOut(editions: readonly Edition[], language: string): Edition | undefined {
  const out = editionsOut(editions, language);
  return out.findLast(({ status }) => status !== 'sample') ?? out.at(-1);
}
