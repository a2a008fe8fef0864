import { createHash } from 'node:crypto';
import { type Dataset, type Edition, residentsOf } from '../dataset/dataset.ts';

/** What a printed sheet follows from; each part has a sum of its own, so that one can say which of them differs. */
export type Part = 'data' | 'texts' | 'code' | 'browser';

/** What prints: the sum of the program's files, and the name of the browser. */
export type Press = Pick<Record<Part, string>, 'code' | 'browser'>;

/** The press of what is only looked at: the fingerprint is then one that no published sheet has. */
export const NO_PRESS: Press = { code: 'preview', browser: 'preview' };

/** The fingerprint of an edition, which its sheets bear in all languages. */
export interface Fingerprint extends Readonly<Record<Part, string>> {
  /** What is printed. */
  readonly short: string;
}

/** Digits of what is printed, and of the sum of a part. */
const SHORT = 10;
const LONG = 32;

/**
 * The fingerprint of an edition. It follows from what the edition says and what shows beside it: the
 * year before that it is compared with, what all editions share, and the texts of all languages, because
 * the files that a sheet carries speak all of them. It follows from what the data says, and not from how
 * the files write it. Other editions do not change it.
 * @param before the edition that it is compared with
 * @param address where the site is published
 */
export function computeFingerprint(
  dataset: Dataset,
  edition: Edition,
  before: Edition | undefined,
  address: string,
  press: Press,
): Fingerprint {
  const { site, languages, municipalities, communities } = dataset;
  const named = languages.map(({ texts: _, ...language }) => language);
  const parts = {
    data: sumOf({
      site: { ...site, address },
      languages: named,
      municipalities: municipalities.map(({ residents: _, ...own }) => own),
      communities,
      edition: factsOf(edition, dataset),
      before: before && factsOf(before, dataset),
    }),
    texts: sumOf(Object.fromEntries(languages.map(({ code, texts }) => [code, Object.fromEntries(texts)]))),
    ...press,
  };
  return { ...parts, short: sumOf(parts).slice(0, SHORT) };
}

/**
 * What an edition says, also of who lives where, wherever that is kept. What was published of it follows
 * from it: it has no part in what is published.
 */
function factsOf(edition: Edition, { municipalities }: Dataset) {
  const { record: _, ...facts } = edition;
  return { ...facts, residents: municipalities.map((own) => residentsOf(own, edition)) };
}

function sumOf(value: unknown): string {
  const text = JSON.stringify(inOrder(value));
  return createHash('sha256').update(text).digest('hex').slice(0, LONG);
}

/**
 * A value of plain objects and arrays in which the order of keys, and of the members of sets, says nothing.
 * JSON alone would not do: a package gives sets a form of their own there as soon as it is loaded.
 */
function inOrder(value: unknown): unknown {
  if (value instanceof Set) return [...value].sort();
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, inOrder(item)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
