import type { Edition } from '../dataset/dataset.ts';
import { editionsOut, latestOut } from '../editions/standing.ts';
import type { LanguageContext } from './context.ts';

/** Editions that pages over several years show: those that are out in the language; all where none is. */
export function shownEditions({ dataset, translator }: LanguageContext): readonly Edition[] {
  const out = editionsOut(dataset.editions, translator.code);
  return out.length > 0 ? out : dataset.editions;
}

/** The edition whose numbers stand for now: the latest that is out in the language; the last where none is. */
export function latestEdition({ dataset, translator }: LanguageContext): Edition {
  const latest = latestOut(dataset.editions, translator.code) ?? dataset.editions.at(-1);
  if (!latest) throw new Error('a dataset has at least one edition');
  return latest;
}
