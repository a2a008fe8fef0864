import type { Edition } from '../dataset/dataset.ts';
import type { CorrectedNumberEntry } from '../dataset/types.generated.ts';
import type { EditionIndicators } from '../indicators/indicators.ts';
import { type Figure, type FigureDifference, type FigureValue, figureKey, figuresOf } from './figures.ts';
import { frozenState, publishedFigures } from './frozen.ts';

/** Something that a correction says and that is not so. */
export interface CorrectionFault {
  /** Place in the list of corrections, and in the list of its values. */
  readonly correction: number;
  readonly value: number;
  readonly kind: 'figure' | 'old' | 'new';
  readonly figure: string;
  readonly stated: string;
  readonly right: string;
}

/**
 * Holds what the corrections of a published edition say against what was published before and after
 * each of them; for one that is not published yet, against the data.
 */
export function checkCorrections({ corrections, record }: Edition, indicators: EditionIndicators): CorrectionFault[] {
  const issues = (record?.issues ?? []).map(publishedFigures);
  const now = figuresOf(indicators);
  return corrections.flatMap(({ values = [] }, index) => {
    // Correction 0 stands between issues 1 and 2. Of several that are not published yet, only what
    // the last one ends in can be told: the data.
    const before = issues[index];
    const after = issues[index + 1] ?? (index === corrections.length - 1 ? now : undefined);
    return values.flatMap((entry, at) =>
      checkValue(entry, before, after).map((fault) => ({ correction: index, value: at, ...fault })),
    );
  });
}

function checkValue(
  entry: CorrectedNumberEntry,
  before: readonly Figure[] | undefined,
  after: readonly Figure[] | undefined,
): Omit<CorrectionFault, 'correction' | 'value'>[] {
  const key = keyOf(entry);
  const figure = nameFigure({ ...entry, municipality: entry.municipality });
  const find = (figures: readonly Figure[] | undefined) => figures?.find((own) => figureKey(own) === key)?.value;
  const [old, now] = [find(before), find(after)];
  if (old === undefined && now === undefined && (before || after)) {
    return [{ kind: 'figure', figure, stated: '', right: '' }];
  }
  const fault = (kind: 'old' | 'new', right: FigureValue | undefined) =>
    right === undefined || isStated(entry[kind], right)
      ? []
      : [{ kind, figure, stated: String(entry[kind]), right: sayFigure(right) }];
  return [...fault('old', old), ...fault('new', now)];
}

/** Whether a correction that is not published yet says of a number what it is now. */
export function isCorrected(
  { old: _, new: __, ...figure }: FigureDifference,
  { corrections, record }: Edition,
): boolean {
  const published = record?.issues.length ?? 0;
  const key = figureKey(figure);
  return corrections.slice(published - 1).some(({ values = [] }) => values.some((entry) => keyOf(entry) === key));
}

/** Numbers may be stated rounded: 4.4 for 4.41. */
function isStated(stated: FigureValue, value: FigureValue): boolean {
  if (typeof stated !== 'number' || typeof value !== 'number') return stated === value;
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  return Number.isInteger(value) ? stated === value : value.toFixed(decimals) === stated.toFixed(decimals);
}

function keyOf({ indicator, municipality, figure }: CorrectedNumberEntry): string {
  return figureKey({ indicator, municipality, figure });
}

/** A value as messages and entries write it; it need not be stated more exactly. */
export function sayFigure(value: FigureValue): string {
  return typeof value === 'string' || Number.isInteger(value) ? String(value) : String(Number(value.toFixed(4)));
}

/** A figure as messages name it: 'meetings peje held'. */
export function nameFigure({ indicator, municipality, figure }: Omit<Figure, 'value'>): string {
  return [indicator, ...(municipality === undefined ? [] : [municipality]), figure].join(' ');
}

/**
 * What has to be recorded in the edition.yaml of a published edition, because it does not say any more what
 * was published; with texts to be written. The whole list where it is empty so far, otherwise what comes to
 * its end. Undefined where nothing has to be recorded.
 */
export function missingCorrection(
  edition: Edition,
  indicators: EditionIndicators,
  languages: readonly string[],
): string | undefined {
  const state = frozenState(edition, indicators);
  if (!state) return undefined;
  const { isPending, numbers, tables, facts } = state;
  const open = numbers.filter((difference) => !isPending || !isCorrected(difference, edition));
  const isSilent = !isPending && (tables.length > 0 || facts.some(({ correctable }) => correctable === 'yes'));
  if (open.length === 0 && !isSilent) return undefined;
  const entry = draftEntry(languages, open);
  return edition.corrections.length === 0 ? `corrections:\n${entry}` : entry;
}

function draftEntry(languages: readonly string[], differences: readonly FigureDifference[]): string {
  const texts = languages.map((code) => `${code}: "…"`).join(', ');
  const values = differences.map((difference) => {
    const { indicator, municipality, figure, old, new: now } = difference;
    const place = municipality === undefined ? '' : ` municipality: ${municipality},`;
    return `      - { indicator: ${indicator},${place} figure: ${figure}, old: ${scalar(old)}, new: ${scalar(now ?? 'none')} }`;
  });
  return [
    '  - date: YYYY-MM-DD',
    `    wrong: { ${texts} }`,
    `    right: { ${texts} }`,
    ...(values.length > 0 ? ['    values:', ...values] : []),
    '',
  ].join('\n');
}

/** A value in flow YAML; words that hold a comma need quotation marks. */
function scalar(value: FigureValue): string {
  if (typeof value === 'number') return sayFigure(value);
  return /^[a-z][a-z_-]*$/.test(value) && !['yes', 'no', 'true', 'false', 'null'].includes(value)
    ? value
    : JSON.stringify(value);
}
