import { nearest } from './nearest.ts';

/** Words that people and spreadsheet programs write for yes and no. */
const TRUTHS: Readonly<Record<string, 'yes' | 'no'>> = {
  yes: 'yes',
  true: 'yes',
  po: 'yes',
  da: 'yes',
  y: 'yes',
  x: 'yes',
  '1': 'yes',
  no: 'no',
  false: 'no',
  jo: 'no',
  ne: 'no',
  n: 'no',
  '0': 'no',
};

/** Days before 1 March 1900 are counted wrongly by spreadsheet programs; data is younger. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The date that a spreadsheet program has rewritten, as year-month-day; undefined where it is none. */
export function dateMeant(value: string): string | undefined {
  const text = value.trim();
  const dayFirst = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})\.?$/.exec(text);
  if (dayFirst) {
    const [, day = '', month = '', year = ''] = dayFirst;
    return calendarDate(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
  }
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})\.?(?:[T ].*)?$/.exec(text);
  if (yearFirst) return calendarDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  if (/^[34]\d{4}$/.test(text) || /^5[0-4]\d{3}$/.test(text)) {
    return new Date(SERIAL_EPOCH + Number(text) * DAY).toISOString().slice(0, 10);
  }
  return undefined;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : undefined;
}

/** The whole number that was meant: '3,0', '3.0', '1 234', '1.234', '007'; undefined where it is none. */
export function numberMeant(value: string): string | undefined {
  const text = value.trim().replace(/^['+]/, '').replace(/%$/, '').trim();
  const whole = /^\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})+$/.test(text)
    ? text.replace(/\D/g, '')
    : text.replace(/[.,]0+$/, '');
  return /^\d{1,9}$/.test(whole) ? String(Number(whole)) : undefined;
}

/** 'yes' or 'no' where that was meant. */
export function yesNoMeant(value: string): 'yes' | 'no' | undefined {
  return TRUTHS[value.trim().toLowerCase()];
}

/** The allowed value that was probably meant: the same letters in another form, or nearly the same. */
export function choiceMeant(value: string, choices: readonly string[]): string | undefined {
  const plain = value
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return choices.find((choice) => choice === plain) ?? nearest(value, choices);
}

/** Letters of other alphabets, and rare ones, that look like a letter of the names and identifiers here. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕКМНОРСТХЅІЈ', 'ABEKMHOPCTXSIJ'),
  ...pairs('асеорхуіјѕԁһ', 'aceopxyijsdh'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'),
  ['Ð', 'Đ'],
  ['ð', 'đ'],
  ['Ɖ', 'Đ'],
]);

function pairs(from: string, to: string): [string, string][] {
  const targets = [...to];
  return [...from].map((letter, index) => [letter, targets[index] ?? letter]);
}

/** The first letter that only looks right, and the text with all of them put right. */
export function lookalike(value: string): { letter: string; suggestion: string } | undefined {
  const letter = [...value].find((own) => LOOKALIKES.has(own));
  if (letter === undefined) return undefined;
  return { letter, suggestion: [...value].map((own) => LOOKALIKES.get(own) ?? own).join('') };
}
