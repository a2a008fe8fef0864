import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import type { TextKey } from '../../src/dataset/text-keys.generated.ts';
import { TEXT_KEYS } from '../../src/dataset/text-keys.generated.ts';
import type { TextValue } from '../../src/languages/translator.ts';
import { LANGUAGES, translatorOf } from '../support/real-data.ts';

/** Numbers of meetings, councils, members and issues; a few that are larger than any so far. */
const NUMBERS = [...Array.from({ length: 201 }, (_, n) => n), 999, 1000, 1021, 12345];

describe.each(LANGUAGES)('the texts in $code', ({ code, texts }) => {
  const t = translatorOf(code);

  test('each key has a text', () => {
    expect(TEXT_KEYS.filter((key) => (texts.get(key) ?? '').trim() === '')).toEqual([]);
  });

  test('can be said with any number, and nothing of the message form is left', () => {
    const faults: string[] = [];
    for (const key of TEXT_KEYS) {
      const placeholders = placeholdersOf(texts.get(key) ?? '');
      const values = placeholders.size === 0 ? [0] : NUMBERS;
      for (const n of values) {
        const fault = faultOf(
          key,
          valuesFor(placeholders, (index) => NUMBERS[(n + index * 7) % NUMBERS.length] ?? n),
        );
        if (fault) faults.push(`${key} with ${n}: ${fault}`);
      }
      for (const n of values) {
        const fault = faultOf(
          key,
          valuesFor(placeholders, () => n),
        );
        if (fault) faults.push(`${key} with ${n} everywhere: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('no text begins or ends with a space, or has two in a row', () => {
    expect(TEXT_KEYS.filter((key) => /^\s|\s$| {2}/.test(texts.get(key) ?? ''))).toEqual([]);
  });

  test('no text holds typewriter quotes, three points or a hyphen in place of a dash', () => {
    expect(TEXT_KEYS.filter((key) => /"|\.\.\.|…| - /.test(texts.get(key) ?? ''))).toEqual([]);
  });

  function faultOf(key: TextKey, values: Record<string, TextValue>): string | undefined {
    try {
      const said = t.text(key, values);
      if (said.trim() === '') return 'is empty';
      return /[{}]|undefined|null|NaN|\[object/.test(said) ? said : undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }
});

test('the texts are in the script of their language: Serbian in Latin, and no letter that the font lacks', () => {
  const strange = LANGUAGES.flatMap(({ code, texts }) =>
    [...texts]
      .filter(([, text]) => /[^\u0000-\u017f\u2010-\u2026\u2192\u2212]/u.test(text))
      .map(([key]) => `${code} ${key}`),
  );
  expect(strange).toEqual([]);
});

type Placeholders = ReadonlyMap<string, 'number' | 'text'>;

/** The placeholders of a message: those that are counted, and those that only stand there. */
function placeholdersOf(text: string): Placeholders {
  const found = new Map<string, 'number' | 'text'>();
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.number) found.set(element.value, 'number');
      if (element.type === TYPE.argument && !found.has(element.value)) found.set(element.value, 'text');
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        found.set(element.value, 'number');
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(parse(text, { ignoreTag: true }));
  return found;
}

function valuesFor(placeholders: Placeholders, number: (index: number) => number): Record<string, TextValue> {
  return Object.fromEntries(
    [...placeholders].map(([name, kind], index) => [name, kind === 'number' ? number(index) : `Ž${name}`]),
  );
}
