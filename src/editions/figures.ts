import { isMissing } from '../dataset/dataset.ts';
import { type EditionIndicators, INDICATORS, type IndicatorId, VALUES } from '../indicators/indicators.ts';

/** What a figure says: a number, or a word for what is no number (`not_reported`, `none`, `serb, roma`). */
export type FigureValue = number | string;

/** One published number of an edition, found by indicator, municipality and name. */
export interface Figure {
  readonly indicator: IndicatorId;
  /** Identifier of the municipality; undefined for a number of the whole edition. */
  readonly municipality: string | undefined;
  /** Where it stands among the values of the indicator in indicators.json, for example `shares.yes.count`. */
  readonly figure: string;
  readonly value: FigureValue;
}

/** What stands for an empty list and for a share without a base. */
const NONE = 'none';

/** Every published number of an edition, in the order of the indicators. */
export function figuresOf(indicators: EditionIndicators): Figure[] {
  return INDICATORS.flatMap((indicator) => figuresIn(indicator, indicators[VALUES[indicator]]));
}

/** The figures of one indicator, from its values as indicators.json has them. */
export function figuresIn(indicator: IndicatorId, values: unknown): Figure[] {
  return collect(values, []).map(({ municipality, path, value }) => ({
    indicator,
    municipality,
    figure: path.join('.'),
    value,
  }));
}

/** A figure that two states give different values. */
export interface FigureDifference extends Omit<Figure, 'value'> {
  readonly old: FigureValue;
  /** Undefined where it is not computed any more. */
  readonly new: FigureValue | undefined;
}

/** The figures that differ from published ones. What was not published cannot differ. */
export function differingFigures(published: readonly Figure[], now: readonly Figure[]): FigureDifference[] {
  const values = new Map(now.map((figure) => [figureKey(figure), figure.value]));
  return published.flatMap(({ value, ...figure }) => {
    const own = values.get(figureKey(figure));
    return own === value ? [] : [{ ...figure, old: value, new: own }];
  });
}

/** What tells figures apart. */
export function figureKey({ indicator, municipality, figure }: Omit<Figure, 'value'>): string {
  return [indicator, municipality ?? '', figure].join('|');
}

interface Found {
  readonly municipality: string | undefined;
  readonly path: readonly string[];
  readonly value: FigureValue;
}

/** Rows are found by their municipality or identifier, not by their place. */
function collect(value: unknown, path: readonly string[], municipality?: string): Found[] {
  if (!Array.isArray(value)) {
    if (typeof value !== 'object' || value === null || isMissing(value)) {
      return [{ municipality, path, value: plain(value) }];
    }
    return Object.entries(value).flatMap(([key, own]) => collect(own, [...path, key], municipality));
  }
  if (value.length === 0) return [{ municipality, path, value: NONE }];
  // Distributions count what the rows of the municipalities say.
  if (value.every((own) => typeof own === 'object') && !value.every(isRow)) return [];
  if (!value.every(isRow)) return [{ municipality, path, value: value.join(', ') }];
  return value.flatMap(({ municipality: place, id, ...rest }) => {
    // Of a row of a municipality the name of the list (`rows`) says nothing.
    if (place !== undefined) return collect(rest, path.slice(0, -1), place);
    return collect(rest, [...path, id ?? ''], municipality);
  });
}

interface Row {
  readonly municipality?: string;
  readonly id?: string;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && ('municipality' in value || 'id' in value);
}

function plain(value: unknown): FigureValue {
  if (typeof value === 'number') return value;
  if (isMissing(value as { missing: string })) return (value as { missing: string }).missing;
  return value === null ? NONE : String(value);
}
