import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { ProblemFacts } from '../codes.ts';
import { type Place, type Problem, problem } from '../problem.ts';

/** The plural categories of a language, of numbers and of places in an order. */
export type Categories = Readonly<Record<Intl.PluralRuleType, readonly string[]>>;

/** What has been asked for: it takes longer than all the rest of a text. */
const known = new Map<string, Categories>();

/** @param tag BCP 47 tag of the language */
export function categoriesOf(tag: string): Categories {
  const of = (type: Intl.PluralRuleType) => new Intl.PluralRules(tag, { type }).resolvedOptions().pluralCategories;
  const categories = known.get(tag) ?? { cardinal: of('cardinal'), ordinal: of('ordinal') };
  known.set(tag, categories);
  return categories;
}

/** A text in its language, and the text that it translates. */
export interface TextToCheck {
  readonly key: string;
  readonly text: string;
  /** The plural categories of its language. */
  readonly categories: Categories;
  /** The same text in the source language, with its file; undefined for that language itself. */
  readonly source:
    | { readonly text: string; readonly file: string; readonly elements: readonly MessageFormatElement[] }
    | undefined;
  /** The place of a character of the text. */
  at(offset: number): Place;
}

/** A text is a message that can be read, with the plural forms of its language and the placeholders of its source. */
export function checkMessage({ key, text, categories, source, at }: TextToCheck): Problem[] {
  const message = parseMessage(text);
  if ('reason' in message) {
    const offset = Math.min(message.offset, Math.max(0, text.length - 1));
    const near = text.slice(offset, offset + NEAR);
    return [problem('text-syntax', at(offset), { key, reason: message.reason, at: near })];
  }
  const missing = missingPlurals(message.elements, source?.elements ?? [], categories);
  const has = listPlaceholders(message.elements);
  const needs = source ? listPlaceholders(source.elements) : has;
  return [
    ...(missing.length > 0 ? [problem('text-plurals', at(0), { key, missing: missing.join(', ') })] : []),
    ...(source && has !== needs ? [problem('text-placeholders', at(0), { key, has, needs, source: source.file })] : []),
  ];
}

/** So much of a text shows where it is broken, in characters. */
const NEAR = 20;

type Reason = ProblemFacts['text-syntax']['reason'];

type ParsedMessage =
  | { readonly elements: readonly MessageFormatElement[] }
  | { readonly reason: Reason; readonly offset: number };

/** The message, or the reason why it is none and where. */
export function parseMessage(text: string): ParsedMessage {
  if (isPlainMessage(text)) return { elements: [{ type: TYPE.literal, value: text }] };
  try {
    const elements = parse(text, { ignoreTag: true, requiresOtherClause: true });
    // The parser takes a brace too many, or one behind an apostrophe, for text.
    const stray = hasStrayBrace(elements) ? strayBrace(text) : -1;
    return stray < 0 ? { elements } : { reason: 'brace', offset: stray };
  } catch (error) {
    const { message, location } = error as Error & { location?: { start: { offset: number } } };
    return { reason: reasonOf(message), offset: location?.start.offset ?? 0 };
  }
}

/** Whether a message says what it is made of: most have no placeholder, and to parse them takes long. */
export function isPlainMessage(text: string): boolean {
  return !/[{}']/.test(text);
}

function reasonOf(kind: string): Reason {
  if (kind === 'EXPECT_ARGUMENT_CLOSING_BRACE') return 'brace';
  if (kind === 'EMPTY_ARGUMENT' || kind === 'MALFORMED_ARGUMENT') return 'name';
  if (kind === 'MISSING_OTHER_CLAUSE') return 'fallback';
  if (/SELECT|PLURAL/.test(kind)) return 'forms';
  return 'type';
}

function hasStrayBrace(elements: readonly MessageFormatElement[]): boolean {
  let found = false;
  visit(elements, (element) => {
    found ||= element.type === TYPE.literal && /[{}]/.test(element.value);
  });
  return found;
}

/** Where a brace stands that opens or closes nothing, -1 where each is meant as text. */
function strayBrace(text: string): number {
  let depth = 0;
  for (const { 0: sign, groups, index } of text.matchAll(/'(?<quoted>[{}](?:[^']|'')*)'|'[{}]|[{}]/g)) {
    const quoted = groups?.['quoted'];
    if (quoted !== undefined && !isMessage(quoted)) continue;
    if (sign.length > 1) return index;
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return index;
  }
  return -1;
}

/** Whether braces in quotation marks hold a placeholder: then the marks were meant for the reader. */
function isMessage(quoted: string): boolean {
  try {
    return parse(quoted, { ignoreTag: true }).some(({ type }) => type !== TYPE.literal);
  } catch {
    return false;
  }
}

/** The placeholders by name, those that choose with what they choose from. */
function listPlaceholders(message: readonly MessageFormatElement[]): string {
  const names = new Set<string>();
  visit(message, (element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return;
    const choices = element.type === TYPE.select ? `: ${Object.keys(element.options).sort().join(', ')}` : '';
    names.add(`{${element.value}${choices}}`);
  });
  return names.size === 0 ? '(none)' : [...names].sort().join(' ');
}

/**
 * The plural categories of the language that the message does not have: in one of its plurals, or
 * because it is no plural where its source is one.
 */
function missingPlurals(
  message: readonly MessageFormatElement[],
  source: readonly MessageFormatElement[],
  { cardinal, ordinal }: Categories,
): string[] {
  const missing = new Set<string>();
  const names = new Set<string>();
  visit(message, (element) => {
    if (element.type !== TYPE.plural) return;
    names.add(element.value);
    for (const category of element.pluralType === 'ordinal' ? ordinal : cardinal) {
      if (!Object.hasOwn(element.options, category)) missing.add(category);
    }
  });
  visit(source, (element) => {
    const isLost = element.type === TYPE.plural && element.pluralType !== 'ordinal' && !names.has(element.value);
    if (isLost && cardinal.length > 1) for (const category of cardinal) missing.add(category);
  });
  return [...missing];
}

function visit(message: readonly MessageFormatElement[], see: (element: MessageFormatElement) => void): void {
  for (const element of message) {
    see(element);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) visit(option.value, see);
    }
  }
}
