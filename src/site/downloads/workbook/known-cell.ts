import { isMissing, type Known } from '../../../dataset/dataset.ts';
import type { Translator } from '../../../languages/translator.ts';
import type { XlsxCell } from '../xlsx/sheet.ts';

/** A value in a cell, or why there is none, in words. */
export function knownCell<T>(value: Known<T>, t: Translator, say: (value: T) => XlsxCell): XlsxCell {
  return isMissing(value) ? t.text(`reasons.${value.missing}`) : say(value);
}
