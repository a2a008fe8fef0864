import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { flattenTexts } from './flatten-texts.ts';
import { nearest } from './nearest.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { checkSchema } from './schemas.ts';
import { TEXT_KEYS } from './text-keys.generated.ts';
import type { RawDocument } from './yaml.ts';

/** A texts file of a language, parsed. */
export interface TextsFile {
  readonly code: string;
  readonly tag: string;
  readonly document: RawDocument;
}

/**
 * Checks the texts of all languages: form, keys, message syntax, plural forms, placeholders. The
 * placeholders of the source language are the measure for the others.
 */
export function checkTexts(files: readonly TextsFile[], sourceLanguage: string): Problem[] {
  const source = files.find(({ code }) => code === sourceLanguage);
  const sourceTexts = source && flattenTexts(source.document.value);
  return files.flatMap(({ code, tag, document }) => {
    if (document.value === undefined) return [];
    const texts = flattenTexts(document.value);
    const missing = TEXT_KEYS.filter((key) => !texts.has(key));
    return [
      ...checkSchema('texts', document.value, (path, what) => (what === 'key' ? document.keyAt(path) : document.at(path))),
      ...missing.map((key) => problem('text-missing', document.at(key.split('.')), { key, language: code })),
      ...[...texts].flatMap(([key, text]) => {
        const place = document.at(key.split('.'));
        if (!(TEXT_KEYS as readonly string[]).includes(key)) {
          return [problem('text-unknown', document.keyAt(key.split('.')), { key, nearest: nearest(key, missing) })];
        }
        const sourceText = sourceTexts?.get(key);
        return checkMessage({ key, text, tag, sourceText, source: source?.document.file ?? '' }, place);
      }),
    ];
  });
}

interface MessageToCheck {
  readonly key: string;
  readonly text: string;
  readonly tag: string;
  /** The same text in the source language, and the file of that language. */
  readonly sourceText: string | undefined;
  readonly source: string;
}

function checkMessage({ key, text, tag, sourceText, source }: MessageToCheck, place: Place): Problem[] {
  const message = parseMessage(text);
  if (typeof message === 'string') return [problem('text-syntax', place, { key, reason: message })];
  const problems: Problem[] = [];
  const missing = missingPlurals(message, tag);
  if (missing.length > 0) problems.push(problem('text-plurals', place, { key, missing: missing.join(', ') }));
  const sourceMessage = sourceText === undefined ? undefined : parseMessage(sourceText);
  if (sourceMessage && typeof sourceMessage !== 'string') {
    const has = listPlaceholders(message);
    const needs = listPlaceholders(sourceMessage);
    if (has !== needs) problems.push(problem('text-placeholders', place, { key, has, needs, source }));
  }
  return problems;
}

/** The message, or the reason why it is none. */
function parseMessage(text: string): MessageFormatElement[] | string {
  try {
    return parse(text, { ignoreTag: true, requiresOtherClause: true });
  } catch (error) {
    return (error as Error).message.toLowerCase().replaceAll('_', ' ');
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
