import { type Place, type Problem, problem } from './problem.ts';
import type { Schema } from './schemas.ts';
import { dateMeant, lookalike, numberMeant, yesNoMeant } from './suggest.ts';

/** Characters that take no room or cannot be told from a space. */
const INVISIBLE = /[\p{Cc}\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/u;

/** What a spreadsheet program runs as a formula. A sign before a number is no formula. */
const FORMULA = /^(?:[=@]|[+-](?![\d.,\s]*$))/;

/**
 * What spreadsheet programs and keyboards do to a cell: said in their terms, with what was meant.
 * Undefined where there is nothing of the kind; the schema judges the rest.
 */
export function checkCell(name: string, value: string, field: Schema, place: Place): Problem | undefined {
  if (value === '') return undefined;
  if (INVISIBLE.test(value)) {
    const visible = value.replace(new RegExp(INVISIBLE, 'gu'), ' ').replace(/ +/g, ' ').trim();
    return problem('cell-invisible', place, { value }, visible);
  }
  if (value.startsWith("'")) return problem('cell-apostrophe', place, { value }, value.slice(1));
  if (FORMULA.test(value)) return problem('cell-formula', place, { value });
  if (field.type === 'integer' && !/^(0|[1-9]\d*)$/.test(value)) {
    const meant = numberMeant(value);
    return meant === undefined ? undefined : problem('cell-number', place, { name, value }, meant);
  }
  if (field.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) {
    const meant = dateMeant(value);
    return meant === undefined ? undefined : problem('cell-date', place, { name, value }, meant);
  }
  if (field.enum?.includes('yes') && !field.enum.includes(value)) {
    const meant = yesNoMeant(value);
    if (meant !== undefined) return problem('cell-yes-no', place, { name, value }, meant);
  }
  const like = lookalike(value);
  return like && problem('cell-lookalike', place, { name, value, letter: like.letter }, like.suggestion);
}
