import { calendarDate, dateMeant } from './dates.ts';
import { withLatinLetters, withoutLoss } from './letters.ts';
import { nearest } from './nearest.ts';
import type { Schema } from './schemas.ts';
import { INVISIBLE } from './visible.ts';

/** Words that people and spreadsheet programs write for yes and no. */
const TRUTHS: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ...['yes', 'true', 'po', 'da', 'y', 'x', '1'].map((word) => [word, 'yes'] as const),
  ...['no', 'false', 'jo', 'ne', 'n', '0'].map((word) => [word, 'no'] as const),
]);

/** Nobody wants to read what a longer text may have meant, in characters. No schema allows one. */
export const LONGEST = 1_000;

/** What was probably meant by a value that a schema refuses: always a value that it allows. */
export function valueMeant(value: string, schema: Schema): string | undefined {
  if (value.length > LONGEST) return undefined;
  const text = withoutTraces(value);
  const meant = allows(schema, text) ? text : candidate(text, schema);
  return meant !== undefined && meant !== value && allows(schema, meant) ? meant : undefined;
}

function candidate(text: string, schema: Schema): string | undefined {
  if (schema.enum) return choiceMeant(text, schema.enum);
  if (schema.format === 'date') return dateMeant(text);
  if (schema.format === 'uri') return `https://${text.replace(/^http:\/\//, '').replace(/\/$/, '')}`;
  if (schema.type === 'integer') return numberMeant(text);
  if (schema.type === 'boolean') return truthMeant(text);
  // An identifier: small letters without accents, words joined by hyphens.
  if (schema.pattern) {
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '-');
    return allows(schema, plain) ? plain : plain.replace(/[^a-z-]/g, '').replace(/^-+|-+$/g, '');
  }
  return undefined;
}

/** A value without what keyboards, spreadsheet programs and wrong encodings leave in it. */
export function withoutTraces(value: string): string {
  const visible = (withoutLoss(value) ?? value).replace(NO_ROOM, '').replace(INVISIBLE, ' ').replace(/ +/g, ' ').trim();
  return withLatinLetters(visible.replace(/^'/, ''));
}

/** Characters that take no room. */
const NO_ROOM = /[\p{Cf}\p{Co}]|\ufe0f/gu;

/** Whether a schema of a single value allows a text. */
export function allows(schema: Schema, text: string): boolean {
  if (schema.enum) return schema.enum.includes(text);
  if (schema.type === 'array' || schema.type === 'object') return false;
  if (schema.type === 'boolean') return text === 'true' || text === 'false';
  if (schema.type === 'integer') {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema;
    return /^(0|[1-9]\d*)$/.test(text) && Number(text) >= minimum && Number(text) <= maximum;
  }
  if (schema.format === 'date') return isCalendarDate(text);
  if (schema.format === 'uri' && !URL.canParse(text)) return false;
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text)) return false;
  const length = [...text].length;
  return length >= (schema.minLength ?? 0) && length <= (schema.maxLength ?? Number.POSITIVE_INFINITY);
}

function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return calendarDate(Number(year), Number(month), Number(day)) === text;
}

/** The whole number that was meant: '3,0', '1 234', '1.234', '007', '300%'; undefined where it is none. */
function numberMeant(value: string): string | undefined {
  const text = value.trim().replace(/^['+]/, '');
  const percent = /^(\d{1,7})00 ?%$/.exec(text)?.[1];
  const grouped = /^\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+$/.test(text);
  const whole = percent ?? (grouped ? text.replace(/\D/g, '') : text.replace(/[.,]0+$/, ''));
  return /^\d{1,9}$/.test(whole) ? String(Number(whole)) : undefined;
}

/** Whether digits were meant: a number in another form, or a part of one, which is no count: '3,5', '7%'. */
export function looksLikeNumber(value: string): boolean {
  return numberMeant(value) !== undefined || /^[+-]?\d[\d.,'’\s]*%?$/.test(value.trim());
}

/** 'yes' or 'no' where that was meant. */
export function yesNoMeant(value: string): 'yes' | 'no' | undefined {
  return TRUTHS.get(value.trim().toLowerCase());
}

function truthMeant(value: string): 'true' | 'false' | undefined {
  const meant = yesNoMeant(value);
  return meant && (meant === 'yes' ? 'true' : 'false');
}

/** The allowed value that was probably meant: yes or no in other words, the same letters in another form, or nearly. */
function choiceMeant(value: string, choices: readonly string[]): string | undefined {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const truth = yesNoMeant(value);
  if (truth && choices.includes(truth)) return truth;
  return choices.find((choice) => choice === plain) ?? nearest(value, choices);
}
