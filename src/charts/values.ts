import { isMissing, type Known } from '../dataset/dataset.ts';
import type { Translator } from '../languages/translator.ts';
import type { DataCell } from './chart.ts';

/** A number in the form of the language, or the reason why it is missing in words. */
export function sayKnown(value: Known<number>, translator: Translator): string {
  return isMissing(value) ? translator.text(`reasons.${value.missing}`) : translator.number(value);
}

/** The number for a table, or the reason why it is missing in words. */
export function knownCell(value: Known<number>, translator: Translator): string | number {
  return isMissing(value) ? translator.text(`reasons.${value.missing}`) : value;
}

/** A cell of a table in the form of the language. */
export function sayCell(cell: DataCell, translator: Translator): string {
  if (typeof cell === 'string') return cell === '' ? '–' : cell;
  return typeof cell === 'number' ? translator.number(cell) : translator.number(cell.mean, 1);
}

/** The word for a small number, inside of a sentence. */
export function numberWord(n: number, translator: Translator): string {
  return translator.text('common.number_word', { n });
}

/** A number of required meetings as a word, and by which plural form it is said. */
export function sayRequirement(n: number, translator: Translator): { readonly required: string; readonly r: number } {
  return { required: numberWord(n, translator), r: n };
}

/** The text alternative of a chart: its title and its numbers. */
export function alternative(title: string, items: readonly string[], translator: Translator): string {
  return items.length === 0 ? title : translator.text('common.sentence_list', { title, items: items.join('; ') });
}
