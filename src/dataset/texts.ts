import { createHash } from 'node:crypto';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { DataFiles } from './files.ts';
import { flattenTexts } from './flatten-texts.ts';
import { nearest } from './nearest.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { checkSchema } from './schemas.ts';
import { TEXT_KEYS } from './text-keys.generated.ts';
import type { StyleFile } from './types.generated.ts';
import type { RawDocument } from './yaml.ts';

/** A texts file of a language, parsed. */
export interface TextsFile {
  readonly code: string;
  readonly tag: string;
  readonly document: RawDocument;
}

/**
 * Checks the texts of all languages: form, keys, message syntax, plural forms, placeholders, what
 * is not translated or out of date, and wording that the style forbids. The source language is the
 * measure for the others.
 */
export function checkTexts({ texts: files, site, style, translations }: DataFiles): Problem[] {
  const sourceLanguage = site.sound.source_language ?? '';
  const source = files.find(({ code }) => code === sourceLanguage);
  const sourceTexts = source && flattenTexts(source.document.value);
  const sourceFile = source?.document.file ?? '';
  return files.flatMap(({ code, tag, document }) => {
    if (document.value === undefined) return [];
    const texts = flattenTexts(document.value);
    const missing = TEXT_KEYS.filter((key) => !texts.has(key));
    const fingerprints = translations.value?.[code] ?? {};
    return [
      ...checkSchema('texts', document.value, (path, what) =>
        what === 'key' ? document.keyAt(path) : document.at(path),
      ),
      ...missing.map((key) => problem('text-missing', document.at(key.split('.')), { key, language: code })),
      ...[...texts].flatMap(([key, text]) => {
        const path = key.split('.');
        const place = document.at(path);
        if (!(TEXT_KEYS as readonly string[]).includes(key)) {
          return [problem('text-unknown', document.keyAt(path), { key }, nearest(key, missing))];
        }
        const sourceText = code === sourceLanguage ? undefined : sourceTexts?.get(key);
        const within = (offset: number) => document.within(path, offset);
        return [
          ...checkMessage({ key, text, tag, sourceText, source: sourceFile, place, within }),
          ...checkTranslation({ key, text, sourceText, source: sourceFile, place, fingerprint: fingerprints[key] }),
          ...checkStyle(key, text, code, style.value ?? [], within),
        ];
      }),
    ];
  });
}

/** A short fingerprint of a source text, to tell whether it has changed since it was translated. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

interface TranslationToCheck {
  readonly key: string;
  readonly text: string;
  readonly sourceText: string | undefined;
  readonly source: string;
  readonly place: Place;
  readonly fingerprint: string | undefined;
}

/** Words from which two languages are unlikely to say the same. */
const LONG_TEXT = 3;

function checkTranslation({ key, text, sourceText, source, place, fingerprint }: TranslationToCheck): Problem[] {
  if (sourceText === undefined) return [];
  const words = text.replace(/\{[^{}]*\}/g, '').match(/\p{L}{2,}/gu) ?? [];
  if (text === sourceText && words.length >= LONG_TEXT) return [problem('text-untranslated', place, { key, source })];
  const outdated = fingerprint !== undefined && fingerprint !== fingerprintOf(sourceText);
  return outdated ? [problem('text-outdated', place, { key, source })] : [];
}

function checkStyle(
  key: string,
  text: string,
  code: string,
  style: StyleFile,
  within: (offset: number) => Place,
): Problem[] {
  return style.flatMap(({ language, forbidden, instead }) => {
    if (language !== undefined && language !== code) return [];
    const wording = new RegExp(`(?<!\\p{L})${RegExp.escape(forbidden)}(?!\\p{L})`, 'iu');
    const found = wording.exec(text);
    return found ? [problem('text-forbidden', within(found.index), { key, value: found[0], instead }, instead)] : [];
  });
}

interface MessageToCheck {
  readonly key: string;
  readonly text: string;
  readonly tag: string;
  /** The same text in the source language, and the file of that language. */
  readonly sourceText: string | undefined;
  readonly source: string;
  readonly place: Place;
  /** The place of a character of the text. */
  within(offset: number): Place;
}

function checkMessage({ key, text, tag, sourceText, source, place, within }: MessageToCheck): Problem[] {
  const message = parseMessage(text);
  if ('reason' in message) {
    const at = text.slice(message.offset, message.offset + 20);
    return [problem('text-syntax', within(message.offset), { key, reason: message.reason, at })];
  }
  const problems: Problem[] = [];
  const missing = missingPlurals(message.elements, tag);
  if (missing.length > 0) problems.push(problem('text-plurals', place, { key, missing: missing.join(', ') }));
  const sourceMessage = sourceText === undefined ? undefined : parseMessage(sourceText);
  if (sourceMessage && 'elements' in sourceMessage) {
    const has = listPlaceholders(message.elements);
    const needs = listPlaceholders(sourceMessage.elements);
    if (has !== needs) problems.push(problem('text-placeholders', place, { key, has, needs, source }));
  }
  return problems;
}

type ParsedMessage =
  | { readonly elements: readonly MessageFormatElement[] }
  | { readonly reason: string; readonly offset: number };

/** The message, or the reason why it is none and where. */
function parseMessage(text: string): ParsedMessage {
  try {
    return { elements: parse(text, { ignoreTag: true, requiresOtherClause: true }) };
  } catch (error) {
    const { message, location } = error as Error & { location?: { start: { offset: number } } };
    return { reason: message.toLowerCase().replaceAll('_', ' '), offset: location?.start.offset ?? 0 };
  }
}

function listPlaceholders(message: readonly MessageFormatElement[]): string {
  const names = new Set<string>();
  visit(message, (element) => {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(`{${element.value}}`);
  });
  return names.size === 0 ? '(none)' : [...names].sort().join(' ');
}

/** The plural categories of the language that a plural of the message does not have. */
function missingPlurals(message: readonly MessageFormatElement[], tag: string): string[] {
  const missing = new Set<string>();
  visit(message, (element) => {
    if (element.type !== TYPE.plural) return;
    const rules = new Intl.PluralRules(tag, { type: element.pluralType ?? 'cardinal' });
    for (const category of rules.resolvedOptions().pluralCategories) {
      if (!(category in element.options)) missing.add(category);
    }
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
