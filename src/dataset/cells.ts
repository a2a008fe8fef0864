import { looksLikeDate } from './dates.ts';
import { letterWithoutGlyph } from './font-letters.ts';
import { isGarbled, isPlain, lookalike } from './letters.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { isFreeText, type Schema } from './schemas.ts';
import { LONGEST, looksLikeNumber, withoutTraces, yesNoMeant } from './suggest.ts';
import { INVISIBLE } from './visible.ts';

/** A column of a table, with what its cells must be. */
export interface Column {
  readonly name: string;
  readonly field: Schema;
  /** What a cell that is refused probably means. */
  readonly suggest: (cell: string) => string | undefined;
}

/** What a spreadsheet program runs as a formula, and what it leaves of one. A sign before a number is no formula. */
const FORMULA = /^(?:[=@]|[+-](?![\d.,\s]*$)|#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|#+$))/;

/**
 * What spreadsheet programs and keyboards do to a cell: said in their terms, with what was meant.
 * Undefined where there is nothing of the kind; the schema judges the rest.
 */
export function checkCell(column: Column, value: string, at: () => Place): Problem | undefined {
  const { name, field } = column;
  const meant = () => (isFreeText(field) ? withoutTraces(value) : column.suggest(value));
  if (value.length > LONGEST) return undefined;
  if (!isPlain(value)) {
    if (isGarbled(value))
      return problem('letter-garbled', at(), { value }, value.includes('\uFFFD') ? undefined : meant());
    if (value.search(INVISIBLE) >= 0) return problem('cell-invisible', at(), { value }, meant());
    const letter = lookalike(value);
    if (letter !== undefined) return problem('letter-lookalike', at(), { name, value, letter }, meant());
    // Names are printed; notes stand on pages, for which a reader's own fonts step in.
    const unprintable = name.startsWith('name_') ? letterWithoutGlyph(value) : undefined;
    if (unprintable !== undefined) return problem('letter-unprintable', at(), { name, value, letter: unprintable });
  }
  if (/^'[^']*$/.test(value)) return problem('cell-apostrophe', at(), { value }, meant());
  // A telephone number or an e-mail address is refused as what it is.
  if (FORMULA.test(value) && !/^\+\d/.test(value)) return problem('cell-formula', at(), { value });
  if (field.type === 'integer' && !/^-?(0|[1-9]\d*)$/.test(value) && looksLikeNumber(value)) {
    return problem('cell-number', at(), { name, value }, meant());
  }
  if (field.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value) && looksLikeDate(value)) {
    return problem('cell-date', at(), { name, value }, meant());
  }
  if (field.enum?.includes('yes') && !field.enum.includes(value) && yesNoMeant(value) !== undefined) {
    return problem('cell-yes-no', at(), { name, value }, meant());
  }
  return undefined;
}
