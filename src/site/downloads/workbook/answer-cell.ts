import { isMissing, type Known } from '../../../dataset/dataset.ts';
import type { Translator } from '../../../languages/translator.ts';
import type { XlsxCell } from '../xlsx/sheet.ts';

/** An answer in words, or why there is none; for numbers there is `knownCell`. */
export function answerCell<T>(value: Known<T>, t: Translator, say: (value: T) => string): XlsxCell {
  return isMissing(value) ? t.text(`reasons.${value.missing}`) : say(value);
}
