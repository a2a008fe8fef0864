import { readFileSync } from 'node:fs';
import { type MessageFormatElement, parse as parseMessage, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Code, ProblemFacts } from '../../src/dataset/codes.ts';
import { createDescriber, REPORT_LANGUAGES, type ReportLanguage } from '../../src/dataset/describe.ts';
import { problem } from '../../src/dataset/problem.ts';

const PLACE = { file: 'data/x.csv', line: 2, column: 1 };

function say<C extends Code>(language: ReportLanguage, code: C, facts: ProblemFacts[C], suggestion?: string): string {
  return createDescriber(language).sentence(problem(code, PLACE, facts, suggestion));
}

describe('a problem says what is wrong, quotes the value, and says what would be right', () => {
  test('in English', () => {
    expect(say('en', 'csv-delimiter', { delimiter: 'semicolon' })).toBe(
      'the cells are separated by semicolons, separate them by commas',
    );
    expect(
      say('en', 'value-range', { name: 'women', value: '100', right: { kind: 'number', minimum: 0, maximum: 99 } }),
    ).toBe('“women” is out of range (“100”), write a whole number from 0 to 99');
    expect(say('en', 'csv-row-length', { cells: 1, columns: 5 })).toBe(
      'the row has 1 cell, it must have 5, one for each column; a cell with a comma stands in quotation marks',
    );
  });

  test('with what was probably meant first', () => {
    const facts = { what: 'community', value: 'serbs', list: 'data/communities.yaml' };
    expect(say('en', 'unknown-id', facts, 'serb')).toBe(
      'no community has the identifier “serbs”, did you mean “serb”? write an identifier of data/communities.yaml',
    );
  });

  test('in the plural forms of Serbian', () => {
    const rows = (meetings: number) => say('sr', 'compensation-with-meetings', { meetings });
    expect(new Set([rows(1), rows(2), rows(5)].map((text) => text.replace(/\d/, ''))).size).toBe(3);
  });

  test('with characters that cannot be seen made visible, and long values cut', () => {
    expect(say('en', 'cell-invisible', { value: 'a\u00a0b' })).toContain('a⟨U+00A0⟩b');
    expect(say('en', 'cell-formula', { value: `=${'x'.repeat(200)}` }).length).toBeLessThan(160);
  });
});

interface Catalogue {
  readonly report: Record<string, string>;
  readonly right: Record<string, string>;
  readonly codes: Record<string, Record<'name' | 'wrong' | 'right', string>>;
}

function catalogueOf(language: ReportLanguage): Catalogue {
  const file = new URL(`../../src/dataset/messages/${language}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as Catalogue;
}

/** Every text of a catalogue by its key. */
function textsOf({ report, right, codes }: Catalogue): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(report)) texts.set(`report.${key}`, text);
  for (const [key, text] of Object.entries(right)) texts.set(`right.${key}`, text);
  for (const [code, own] of Object.entries(codes)) {
    for (const [key, text] of Object.entries(own)) texts.set(`codes.${code}.${key}`, text);
  }
  return texts;
}

function placeholdersOf(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add(element.value);
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const option of Object.values(element.options)) placeholdersOf(option.value, found);
    }
  }
  return found;
}

describe.each(REPORT_LANGUAGES)('the words of the check in %s', (language) => {
  const english = textsOf(catalogueOf('en'));
  const own = textsOf(catalogueOf(language));

  test('are the same texts with the same placeholders as in English', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of own) {
      const has = placeholdersOf(parseMessage(text, { ignoreTag: true }));
      const needs = placeholdersOf(parseMessage(english.get(key) ?? '', { ignoreTag: true }));
      expect([key, [...has].sort()]).toEqual([key, [...needs].sort()]);
    }
  });

  test('say for every code what would be right', () => {
    for (const [code, { name, wrong, right }] of Object.entries(catalogueOf(language).codes)) {
      expect([code, name !== '' && wrong !== '' && right !== '']).toEqual([code, true]);
    }
  });
});
