import type { Edition } from '../dataset/dataset.ts';

/** The issue that an edition has now; each correction raises it by one. */
export function issueNumber({ corrections }: Pick<Edition, 'corrections'>): number {
  return corrections.length + 1;
}

/** Day of the issue that an edition has now: of the last correction, or of the first publication. */
export function issueDay({ corrections, published }: Pick<Edition, 'corrections' | 'published'>): string {
  return corrections.at(-1)?.date ?? published;
}
