/** Names of months as spreadsheet programs write them in English, Albanian and Serbian: the first three letters. */
const MONTHS = [
  ['jan'],
  ['feb', 'shk'],
  ['mar'],
  ['apr', 'pri'],
  ['may', 'maj'],
  ['jun', 'qer'],
  ['jul', 'kor'],
  ['aug', 'gus', 'avg'],
  ['sep', 'sht'],
  ['oct', 'tet', 'okt'],
  ['nov', 'nën'],
  ['dec', 'dhj'],
];

/** Days before 1 March 1900 are counted wrongly by spreadsheet programs; data is younger. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const DAY_FIRST = /^(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})\.?$/;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})\.?(?:[T ].*)?$/;
const DAY_AND_NAME = /^(\d{1,2})[-. ]+(\p{L}{3})\p{L}{0,8}[-., ]+(\d{4}|\d{2})\.?$/u;
const NAME_AND_DAY = /^(\p{L}{3})\p{L}{0,8}[-. ]+(\d{1,2})[-., ]+(\d{4})$/u;
/** Days of 1982 to 2049. */
const SERIAL = /^(?:[34]\d|5[0-4])\d{3}$/;

/** Whether a text is a date as a spreadsheet program writes one. */
export function looksLikeDate(text: string): boolean {
  return [DAY_FIRST, YEAR_FIRST, DAY_AND_NAME, NAME_AND_DAY, SERIAL].some((form) => form.test(text));
}

/**
 * The date that a spreadsheet program has rewritten, as year-month-day; undefined where there is none
 * or it cannot be told: 3/4/2023 is a day of March to one program and of April to another.
 */
export function dateMeant(text: string): string | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day = '', sign, month = '', year = ''] = dayFirst;
    const american = calendarDate(fullYear(year), Number(day), Number(month));
    const european = calendarDate(fullYear(year), Number(month), Number(day));
    if (sign !== '/') return european;
    return american && european && american !== european ? undefined : (european ?? american);
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return calendarDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const [, day, name, year] = DAY_AND_NAME.exec(text) ?? swap(NAME_AND_DAY.exec(text)) ?? [];
  if (day && name && year) return calendarDate(fullYear(year), monthOf(name), Number(day));
  return SERIAL.test(text) ? isoDate(SERIAL_EPOCH + Number(text) * DAY) : undefined;
}

/** Year-month-day where the calendar has such a day. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? isoDate(date.getTime()) : undefined;
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** From 1; 0 where there is no month of that name. */
function monthOf(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function swap(match: RegExpExecArray | null): (string | undefined)[] | undefined {
  return match ? [match[0], match[2], match[1], match[3]] : undefined;
}
