import { describe, expect, test } from 'vitest';
import { type Dataset, missing } from '../../src/dataset/dataset.ts';
import { type KeyFigure, keyFigures } from '../../src/views/figures.ts';
import { absent, council, edition, meetings, members, smallDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf, inRealLanguages, translatorOf } from '../support/real-data.ts';

const figuresOf = (dataset: Dataset, code = 'en', year?: number): KeyFigure[] =>
  keyFigures(contextOf(inRealLanguages(dataset), code, year)).map(({ value, label }) => ({
    value,
    label: label.replaceAll('\u00a0', ' '),
  }));
const small = (...councils: Parameters<typeof edition>[0]) => smallDataset([edition(councils)]);

describe('the key figures of the sample', () => {
  test('of 2023 say this year against the year before', () => {
    expect(figuresOf(SAMPLE, 'en', 2023)).toEqual([
      { value: '34', label: 'of 38 municipalities have established an MCSC' },
      { value: '151', label: 'meetings held, on average 4.4 per council (2022: 4.1)' },
      { value: '11', label: 'of 34 councils held six meetings or more' },
      { value: '19%', label: 'of members are women, 111 of 591' },
    ]);
  });

  test('of 2022, without a year before, say the base of the mean', () => {
    expect(figuresOf(SAMPLE, 'sr', 2022)[1]).toEqual({
      value: '141',
      label: 'održan sastanak, u proseku 4,1 po savetu (osnova: 34)',
    });
  });

  test.each(CODES)('are the indicators, in %s', (code) => {
    for (const year of [2022, 2023]) {
      const context = contextOf(SAMPLE, code, year);
      const { councils, meetings: held, representation } = context.now;
      const t = translatorOf(code);
      expect(keyFigures(context).map(({ value }) => value)).toEqual([
        t.number(councils.established),
        t.number(held.total),
        t.number(held.reached),
        t.percent(representation.overall.womenPercent ?? Number.NaN),
      ]);
    }
  });
});

describe('a figure that nobody reported', () => {
  const silent = (id: string) => council(id, { meetings: missing('not_reported'), compensation: 'not_reported' });

  test('is a question mark, and its label says so in words', () => {
    expect(figuresOf(small(silent('a'), silent('b')))).toEqual([
      { value: '2', label: 'of 2 municipalities have established an MCSC' },
      { value: '?', label: 'Meetings held: not reported' },
      { value: '?', label: 'Councils with at least six meetings: not reported' },
      { value: '?', label: 'Women among members: not reported' },
    ]);
  });

  test('is a number as soon as one council reports, of the councils that did', () => {
    const figures = figuresOf(
      small(silent('a'), council('b', { meetings: meetings(3), members: [members('serb', 1, 2)] })),
    );
    expect(figures.slice(1)).toEqual([
      { value: '3', label: 'meetings held, on average 3.0 per council (base: 1)' },
      { value: '0', label: 'of 2 councils held six meetings or more' },
      { value: '33%', label: 'of members are women, 1 of 3' },
    ]);
  });
});

describe('a true zero', () => {
  test('of meetings is a zero, not unknown', () => {
    expect(figuresOf(small(council('a'), council('b')))[1]).toEqual({
      value: '0',
      label: 'meetings held, on average 0.0 per council (base: 2)',
    });
  });

  test('of women is 0%', () => {
    expect(figuresOf(small(council('a', { members: [members('serb', 0, 5)] })))[3]).toEqual({
      value: '0%',
      label: 'of members are women, 0 of 5',
    });
  });

  test('of councils is a zero; what councils would do is not applicable, not zero and not unknown', () => {
    expect(figuresOf(small(absent('a'), absent('b')))).toEqual([
      { value: '0', label: 'of 2 municipalities have established an MCSC' },
      { value: '–', label: 'Meetings held: not applicable' },
      { value: '–', label: 'Councils with at least six meetings: not applicable' },
      { value: '–', label: 'Women among members: not applicable' },
    ]);
  });
});

test('one of everything takes the singular', () => {
  const [first, second] = figuresOf(small(council('a', { meetings: meetings(1), compensation: 'yes' })));
  expect([first?.label, second?.label]).toEqual([
    'of 1 municipality has established an MCSC',
    'meeting held, on average 1.0 per council (base: 1)',
  ]);
});
