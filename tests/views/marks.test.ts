import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/dataset/dataset.ts';
import { footOf, issueOf } from '../../src/views/foot.ts';
import { marksOf } from '../../src/views/marks.ts';
import { council, edition, smallDataset } from '../support/datasets.ts';
import { contextOf, inRealLanguages, translatorOf } from '../support/real-data.ts';

const of = (facts: Partial<Edition>) => edition([council('a')], facts);
const tagsOf = (own: Edition, code: string) =>
  marksOf(own, translatorOf(code)).map(({ kind, tag }) => `${kind}: ${tag}`);
const SIGNED = { signOff: { sq: '2024-01-20', en: '2024-01-21' } };

describe('the marks of an edition', () => {
  test.each([
    ['sample data says so', of({ status: 'sample' }), 'sq', ['sample: Të dhëna ilustruese']],
    [
      'sample data says so even where it is signed off',
      of({ status: 'sample', ...SIGNED }),
      'en',
      ['sample: Sample data'],
    ],
    ['a draft says so with its date', of({ status: 'draft' }), 'en', ['draft: DRAFT · 31 January 2024']],
    [
      'a draft stays one where its language is signed off',
      of({ status: 'draft', ...SIGNED }),
      'en',
      ['draft: DRAFT · 31 January 2024'],
    ],
    ['a final edition that is signed off has none', of({ status: 'final', ...SIGNED }), 'en', []],
    [
      'a final edition is a draft in a language that is not signed off',
      of({ status: 'final', ...SIGNED }),
      'sr',
      ['draft: NACRT · 31. januar 2024.'],
    ],
    [
      'a final edition that nobody signed off is a draft',
      of({ status: 'final' }),
      'sq',
      ['draft: DRAFT · 31 janar 2024'],
    ],
  ])('%s', (_, own, code, expected) => {
    expect(tagsOf(own, code).map((tag) => tag.replaceAll('\u00a0', ' '))).toEqual(expected);
  });

  test('have a whole sentence besides the tag', () => {
    const sentences = ['sq', 'sr', 'en'].map((code) => marksOf(of({}), translatorOf(code))[0]?.sentence);
    expect(sentences).toEqual([
      'Të dhëna ilustruese, nuk janë gjetje të OSBE-së',
      'Ilustrativni podaci, nisu nalazi OEBS-a',
      'Illustrative sample data, not findings of the OSCE',
    ]);
  });
});

describe('the issue of an edition', () => {
  const issueIn = (facts: Partial<Edition>, code = 'en') =>
    issueOf(contextOf(inRealLanguages(smallDataset([of(facts)])), code)).replaceAll('\u00a0', ' ');
  const correction = (date: string) => ({ date, note: 'A number' }) as unknown as Edition['corrections'][number];

  test('is the first on its day of publication', () => {
    expect(issueIn({})).toBe('Edition 2023, issue 1, 31 January 2024');
  });

  test('rises with each correction and takes its date', () => {
    const corrections = [correction('2024-02-10'), correction('2024-03-05')];
    expect(issueIn({ corrections })).toBe('Edition 2023, issue 3, 5 March 2024, corrected');
    expect(issueIn({ corrections }, 'sq')).toBe('Botimi 2023, numri 3, 5 mars 2024, i korrigjuar');
  });
});

describe('the foot of a page', () => {
  const footIn = (code: string, number: number) =>
    footOf(contextOf(inRealLanguages(smallDataset([of({})])), code), { number, pages: 2 }, '3f9ac21e77');

  test('has the source on page 1, the notes on page 2, and the rest on both', () => {
    const [first, second] = [footIn('en', 1), footIn('en', 2)];
    expect([first.label, second.label]).toEqual(['Source:', 'Notes:']);
    expect(first.fingerprint).toBe('fingerprint 3f9ac21e77');
    expect([first.page, second.page]).toEqual(['page 1 of 2', 'page 2 of 2']);
    for (const key of ['statusNote', 'marks', 'link', 'issue', 'fingerprint'] as const)
      expect(second[key]).toEqual(first[key]);
  });

  test('has a short link to the page of the edition in the language', () => {
    expect(footIn('sr', 1).link).toEqual({
      text: 'example.org/mcsc/sr/2023',
      address: 'https://example.org/mcsc/sr/2023/',
    });
  });
});
