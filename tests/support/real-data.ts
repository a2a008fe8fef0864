import { fileURLToPath } from 'node:url';
import { NO_STORE } from '../../src/cache/store.ts';
import { createDraw } from '../../src/charts/draw.ts';
import { createMeasure } from '../../src/charts/measure.ts';
import type { Dataset, Language } from '../../src/dataset/dataset.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { createTranslator, type Translator } from '../../src/languages/translator.ts';
import {
  type EditionContext,
  editionContext,
  type LanguageContext,
  languageContexts,
} from '../../src/views/context.ts';

export const ADDRESS = 'https://example.org/mcsc';

/** Widths in the shipped font; one for all tests of a file, because it remembers what it has measured. */
export const measure = createMeasure();

/** Draws each chart anew. */
export const draw = createDraw(NO_STORE, '');

let known: Dataset | undefined;

/** The repository's data with its own texts. */
export function realDataset(): Dataset {
  if (known) return known;
  const result = readDataset(fileURLToPath(new URL('../../data', import.meta.url)));
  if ('problems' in result) {
    throw new Error(result.problems.map(({ file, line, code }) => `${file}:${line}: ${code}`).join('\n'));
  }
  known = result.dataset;
  return known;
}

/** The languages of the repository: `[code, language]`. */
export const LANGUAGES: readonly Language[] = realDataset().languages;

export const CODES: readonly string[] = LANGUAGES.map(({ code }) => code);

export function translatorOf(code: string): Translator {
  const language = LANGUAGES.find((own) => own.code === code);
  if (!language) throw new Error(`there is no language "${code}"`);
  return createTranslator(language);
}

/** A dataset in the three languages of the repository, with their real texts. */
export function inRealLanguages(dataset: Dataset, nameOf = (id: string, _code: string) => `Place ${id}`): Dataset {
  return {
    ...dataset,
    languages: LANGUAGES,
    municipalities: dataset.municipalities.map((municipality) => ({
      ...municipality,
      names: Object.fromEntries(CODES.map((code) => [code, nameOf(municipality.id, code)])),
    })),
  };
}

/** What views are made from, one for each language of the dataset. */
export function contextsOf(dataset: Dataset): LanguageContext[] {
  return languageContexts(dataset, computeIndicators(dataset), measure, draw, ADDRESS);
}

/** What the views of the last edition are made from, or of the edition of a year. */
export function contextOf(dataset: Dataset, code: string, year = dataset.editions.at(-1)?.year): EditionContext {
  const context = contextsOf(dataset).find(({ translator }) => translator.code === code);
  const edition = dataset.editions.find((own) => own.year === year);
  if (!context || !edition) throw new Error(`there is no edition ${year} in "${code}"`);
  return editionContext(context, edition);
}
