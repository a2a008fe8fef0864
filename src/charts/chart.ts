import type { Community, Tile } from '../dataset/dataset.ts';
import type { EditionIndicators } from '../indicators/indicators.ts';
import type { Places } from '../languages/places.ts';
import type { Translator } from '../languages/translator.ts';
import type { Frame } from './frame.ts';
import type { ChartSpec } from './layers.ts';
import type { Measure } from './measure.ts';

export type ChartId = 'meetings' | 'work-plans' | 'compensation' | 'incidents' | 'map';

/** What a chart is drawn from: one edition in one language. */
export interface ChartInput {
  readonly indicators: EditionIndicators;
  readonly communities: readonly Community[];
  /** The place of each municipality on the schematic map; empty where there is none. */
  readonly tiles: ReadonlyMap<string, Tile>;
  readonly translator: Translator;
  readonly places: Places;
  readonly measure: Measure;
}

/**
 * Words, empty where there is nothing to say, or a number. A number stands in the table in the form
 * of the language, in a file plainly.
 */
export type DataCell = string | number | Mean;

/** A number with one decimal. */
export interface Mean {
  readonly mean: number;
}

/** The numbers of a chart as a table; the first column names the rows. */
export interface DataTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
}

/** What a chart says, for those who see it and those who do not. */
export interface ChartWords {
  /** The finding as a sentence with its numbers and base. */
  readonly title: string;
  /** The official measure, the period, and what one mark is. */
  readonly subtitle: string;
  readonly notes: readonly string[];
  /** Text alternative with the numbers. */
  readonly alternative: string;
  readonly table: DataTable;
}

/** One kind of chart. */
export interface Chart {
  readonly id: ChartId;
  words(input: ChartInput, frame: Frame): ChartWords;
  /** The spec in a frame, or undefined where there is nothing to draw and the words say it all. */
  spec(input: ChartInput, frame: Frame): ChartSpec | undefined;
}
