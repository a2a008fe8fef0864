import type { ChartInput } from '../charts/chart.ts';
import type { Draw } from '../charts/draw.ts';
import type { Measure } from '../charts/measure.ts';
import type { Dataset, Edition } from '../dataset/dataset.ts';
import type { EditionIndicators } from '../indicators/indicators.ts';
import { createPlaces, type Places } from '../languages/places.ts';
import { type Translator, translatorOf } from '../languages/translator.ts';

/** What every view of a language is made from. */
export interface LanguageContext {
  readonly dataset: Dataset;
  /** Indicators of all editions, oldest first. */
  readonly indicators: readonly EditionIndicators[];
  readonly translator: Translator;
  readonly places: Places;
  readonly measure: Measure;
  readonly draw: Draw;
  /** Where the site is published, without a final slash. */
  readonly address: string;
}

/** What the views of one edition in one language are made from. */
export interface EditionContext extends LanguageContext {
  readonly edition: Edition;
  readonly now: EditionIndicators;
}

export function languageContexts(
  dataset: Dataset,
  indicators: readonly EditionIndicators[],
  measure: Measure,
  draw: Draw,
  address: string,
): LanguageContext[] {
  return dataset.languages.map((language) => {
    const translator = translatorOf(language);
    const places = createPlaces(dataset.municipalities, translator);
    return { dataset, indicators, translator, places, measure, draw, address };
  });
}

/** The context of an edition, by its place in the dataset. */
export function editionContext(context: LanguageContext, edition: Edition): EditionContext {
  const now = context.indicators.find(({ year }) => year === edition.year);
  if (!now) throw new Error(`the edition of ${edition.year} was not computed`);
  return { ...context, edition, now };
}

export function chartInput({ dataset, now, translator, places, measure }: EditionContext): ChartInput {
  return {
    indicators: now,
    communities: dataset.communities,
    tiles: new Map(dataset.municipalities.flatMap(({ id, tile }) => (tile ? [[id, tile]] : []))),
    translator,
    places,
    measure,
  };
}
