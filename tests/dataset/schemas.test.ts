import { describe, expect, test } from 'vitest';
import { createDescriber } from '../../src/dataset/describe.ts';
import { describeData } from '../../src/dataset/dictionary.ts';
import { rightOf, type Schema } from '../../src/dataset/schemas.ts';

describe('what a schema allows is said in words', () => {
  test.each<[string, Schema, string]>([
    ['one of several values', { type: 'string', enum: ['yes', 'no'] }, 'one of yes, no'],
    ['a date', { type: 'string', format: 'date' }, 'a date of the calendar as year-month-day, for example 2023-02-14'],
    ['a web address', { type: 'string', format: 'uri' }, 'a web address that begins with https://'],
    ['an e-mail address', { type: 'string', format: 'email' }, 'an e-mail address'],
    ['a number in a range', { type: 'integer', minimum: 0, maximum: 99 }, 'a whole number from 0 to 99'],
    ['a number from somewhere on', { type: 'integer', minimum: 1 }, 'a whole number of 1 or more'],
    ['true or false', { type: 'boolean' }, 'true or false'],
    ['a section', { type: 'object' }, 'a group of keys and values'],
    ['a pattern, by its example', { type: 'string', pattern: '^[a-z]+$', examples: ['serb'] }, 'a value like serb'],
    ['a short text', { type: 'string', minLength: 1, maxLength: 60 }, 'a text of at most 60 characters'],
    ['any text', { type: 'string' }, 'a text'],
    ['a list', { type: 'array' }, 'a list'],
    ['a list that is not empty', { type: 'array', minItems: 1 }, 'a list with at least one entry'],
  ])('%s', (_, schema, expected) => {
    expect(createDescriber('en').right(rightOf(schema))).toBe(expected);
  });
});

describe('the data dictionary says of a list', () => {
  const allowed = (name: string) =>
    describeData()
      .find(({ file }) => file === 'editions/<year>/edition.yaml')
      ?.fields.find((field) => field.name === name)?.allowed;

  test('that it needs an entry where it does', () => {
    expect(allowed('legal_references')).toBe('a list with at least one entry');
  });

  test('nothing of the kind where it may be empty', () => {
    expect(allowed('corrections')).toBe('a list');
  });
});
