import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../dataset/dataset.ts';
import type { TextKey } from '../dataset/text-keys.generated.ts';
import { isPlainMessage } from '../dataset/texts/message.ts';

/** What a placeholder is filled with. `{n, number}` and `#` take the form of the language, `{year}` stays as it is. */
export type TextValue = string | number;

/** Words, numbers, dates and order of one language. Nothing falls back to another language. */
export interface Translator {
  readonly code: string;
  /** BCP 47 tag: what `lang` attributes say. */
  readonly tag: string;
  /** The language's name for itself. */
  readonly name: string;
  /** A text with its placeholders filled. Throws on an unknown key and on a missing value. */
  text(key: TextKey, values?: Readonly<Record<string, TextValue>>): string;
  /** A number with at most `digits` decimals, without trailing zeros beyond `digits`. */
  number(value: number, digits?: number): string;
  /** A number with its sign: '+2', '−1' with a true minus, '0'. */
  signed(value: number): string;
  /** @param value whole percent, from 0 to 100 */
  percent(value: number): string;
  /** A day, for example '31 January 2024'. */
  date(day: string): string;
  /** The month of a day, for example 'January 2024'. */
  month(day: string): string;
  /** The months from one day to another, for example 'January–December 2023'. */
  period(start: string, end: string): string;
  /** 'a, b and c' */
  list(items: readonly string[]): string;
  /** The text with a capital at its beginning. */
  sentence(text: string): string;
  /** Alphabetical order of the language. */
  compare(a: string, b: string): number;
}

/** What was last made for each language, by its code: to read its messages and the rules of its tag takes long. */
const latest = new Map<string, { readonly language: Language; readonly translator: Translator }>();

/** The translator of a language, the same as long as it has the same texts. */
export function translatorOf(language: Language): Translator {
  const known = latest.get(language.code);
  if (known && isSame(known.language, language)) return known.translator;
  const translator = createTranslator(language);
  latest.set(language.code, { language, translator });
  return translator;
}

function isSame(a: Language, b: Language): boolean {
  if (a.tag !== b.tag || a.name !== b.name || a.texts.size !== b.texts.size) return false;
  return a === b || [...a.texts].every(([key, text]) => b.texts.get(key) === text);
}

export function createTranslator({ code, tag, name, texts }: Language): Translator {
  const messages = new Map<TextKey, IntlMessageFormat>();
  // Most texts have no placeholder, and stand on page after page.
  const plain = new Map<TextKey, string>();
  const formatters = createFormatters();
  const numbers = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const signs = new Intl.NumberFormat(tag, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag);

  function message(key: TextKey): IntlMessageFormat {
    let known = messages.get(key);
    if (!known) {
      const source = texts.get(key);
      if (source === undefined) throw new Error(`there is no text "${key}" in ${code}`);
      known = new IntlMessageFormat(source, tag, undefined, { ignoreTag: true, formatters });
      messages.set(key, known);
    }
    return known;
  }

  function text(key: TextKey, values?: Readonly<Record<string, TextValue>>): string {
    if (values) return setType(String(message(key).format(values)));
    const known = plain.get(key) ?? setType(plainText(key));
    plain.set(key, known);
    return known;
  }

  function plainText(key: TextKey): string {
    const source = texts.get(key);
    return source !== undefined && isPlainMessage(source) ? source : String(message(key).format());
  }

  return {
    code,
    tag,
    name,
    text,
    number: (value, digits = 0) => {
      const format = numbers[digits];
      if (!format) throw new RangeError(`a number is shown with 0 to 2 decimals, not ${digits}`);
      return format.format(value);
    },
    signed: (value) => signs.format(value).replace('-', '\u2212'),
    percent: (value) => percents.format(value / 100),
    date: (day) => keepTogether(dates.format(atUtc(day))),
    month: (day) => keepTogether(months.format(atUtc(day))),
    period: (start, end) =>
      // The dash of a range stands without spaces in all three languages; ICU sets thin ones.
      keepTogether(months.formatRange(atUtc(start), atUtc(end)).replace(/\s*–\s*/u, '–')),
    list: (items) => lists.format(items),
    sentence: (text) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1),
    compare: collator.compare,
  };
}

/** Formats of numbers, days and plurals that all messages of a language share; each would make its own. */
function createFormatters(): Formatters {
  const remembered = <A extends readonly unknown[], F>(create: (...options: A) => F) => {
    const made = new Map<string, F>();
    return (...options: A): F => {
      const key = JSON.stringify(options);
      const format = made.get(key) ?? create(...options);
      made.set(key, format);
      return format;
    };
  };
  return {
    getNumberFormat: remembered((...options) => new Intl.NumberFormat(...options)),
    getDateTimeFormat: remembered((...options) => new Intl.DateTimeFormat(...options)),
    getPluralRules: remembered((...options) => new Intl.PluralRules(...options)),
  };
}

function atUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** What belongs together stays on one line: '6 = six', '1244 (1999)'. */
function setType(text: string): string {
  return text.replaceAll(' = ', '\u00a0=\u00a0').replace(/(\d) \((?=\d)/g, '$1\u00a0(');
}

/** A date does not break over two lines. */
function keepTogether(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
