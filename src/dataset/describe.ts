import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from 'yaml';
import type { Code, Right } from './codes.ts';
import type { Problem } from './problem.ts';
import { visible } from './visible.ts';

/** The languages in which problems are said. */
export const REPORT_LANGUAGES = ['en', 'sq', 'sr'] as const;

export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** How numbers and plurals of a language are written. */
const TAGS: Readonly<Record<ReportLanguage, string>> = { en: 'en-GB', sq: 'sq', sr: 'sr-Latn' };

/** The words of the report itself, besides those of the codes. */
export type ReportKey =
  | 'error'
  | 'warning'
  | 'meant'
  | 'more'
  | 'more-names'
  | 'count'
  | 'none'
  | 'heading'
  | 'cut'
  | 'left'
  | 'rules'
  | 'rules-lead'
  | 'rules-code'
  | 'rules-name'
  | 'rules-severity';

/** The file of the repository that explains every rule in a language, with an example of each. */
export const RULE_DOCUMENTS: Readonly<Record<ReportLanguage, string>> = {
  en: 'schemas/CHECKS.md',
  sq: 'schemas/CHECKS.sq.md',
  sr: 'schemas/CHECKS.sr.md',
};

type Values = Readonly<Record<string, string | number>>;

/** A problem in words. */
export interface Description {
  /** The name of the rule. */
  readonly name: string;
  /** What is wrong, with the value quoted. */
  readonly wrong: string;
  /** What would be right; where it can be told, what was probably meant. */
  readonly right: string;
}

/** Says problems in one language. */
export interface Describer {
  readonly language: ReportLanguage;
  /** Every code, in the order of the documentation. */
  readonly codes: readonly Code[];
  describe(problem: Problem): Description;
  /** 'what is wrong (the value), what would be right' */
  sentence(problem: Problem): string;
  nameOf(code: Code): string;
  /** Where the repository explains a rule: a path with a fragment. */
  documentOf(code: Code): string;
  /** What a value must be, as the end of the sentence 'write …'. */
  right(right: Right): string;
  report(key: ReportKey, values?: Values): string;
}

interface Catalogue {
  readonly report: Readonly<Record<string, string>>;
  readonly right: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<Code, { readonly name: string; readonly wrong: string; readonly right: string }>>;
}

/** Values longer than this are cut in messages, in characters; the line itself stands beside them. */
const LONGEST_VALUE = 80;

/** Facts that say what to write: they are shown whole. */
const WHOLE: ReadonlySet<string> = new Set(['header', 'codes', 'needs', 'missing', 'instead']);

export function createDescriber(language: ReportLanguage): Describer {
  const text = readFileSync(new URL(`messages/${language}.yaml`, import.meta.url), 'utf8');
  const catalogue = parse(text) as Catalogue;
  const messages = new Map<string, IntlMessageFormat>();
  const format = (source: string, values: Values): string => {
    let message = messages.get(source);
    if (!message) {
      message = new IntlMessageFormat(source, TAGS[language], undefined, { ignoreTag: true });
      messages.set(source, message);
    }
    return String(message.format(values));
  };
  const report = (key: ReportKey, values: Values = {}) => format(catalogue.report[key] ?? key, values);
  const sayRight = (right: Right) => format(catalogue.right[right.kind] ?? right.kind, { ...right });

  const describe = ({ code, facts, suggestion }: Problem): Description => {
    const { name, wrong, right } = catalogue.codes[code];
    const values: Record<string, string | number> = {};
    for (const [key, fact] of Object.entries(facts) as [string, string | number | Right][]) {
      values[key] = typeof fact === 'object' ? sayRight(fact) : WHOLE.has(key) ? fact : showValue(fact);
    }
    const meant = suggestion === undefined ? '' : `${report('meant', { suggestion: showValue(suggestion) })} `;
    return { name, wrong: format(wrong, values), right: meant + format(right, values) };
  };
  return {
    language,
    codes: Object.keys(catalogue.codes) as Code[],
    describe,
    sentence: (problem) => {
      const { wrong, right } = describe(problem);
      return `${wrong}, ${right}`;
    },
    documentOf: (code) => `${RULE_DOCUMENTS[language]}#${code}`,
    nameOf: (code) => catalogue.codes[code].name,
    right: sayRight,
    report,
  };
}

/** A value as a message shows it: on one line, not too long. */
function showValue(value: string | number): string | number {
  if (typeof value === 'number') return value;
  const characters = [...value.slice(0, 2 * LONGEST_VALUE + 2)];
  const shown = visible(characters.slice(0, LONGEST_VALUE).join(''));
  return characters.length > LONGEST_VALUE ? `${shown}…` : shown;
}
