import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missing } from '../../src/dataset/dataset.ts';
import { computeProgress, REPORTS } from '../../src/editions/progress.ts';
import { absent, arbitraryDataset, council, edition, meetings, members } from '../support/datasets.ts';

const SILENT = {
  workPlan: 'not_reported',
  compensation: 'not_reported',
  meetings: missing('not_reported'),
  members: missing('not_reported'),
} as const;

test('each of four reports of each council is there or missing; where no council is, nothing is missing', () => {
  const progress = computeProgress(
    edition([
      council('a', SILENT),
      council('b', { ...SILENT, meetings: meetings(2), compensation: 'no' }),
      council('c', { members: [members('serb', 1, 2)] }),
      absent('d'),
    ]),
    ['en'],
  );
  expect(
    progress.councils.map(({ municipality, established, reported }) => [
      municipality,
      established,
      REPORTS.filter((report) => reported[report]),
    ]),
  ).toEqual([
    ['a', true, []],
    ['b', true, ['compensation', 'meetings']],
    ['c', true, ['work_plan', 'compensation', 'meetings', 'members']],
    ['d', false, []],
  ]);
  expect(progress).toMatchObject({
    base: 3,
    done: 6,
    all: 12,
    reported: { work_plan: 1, compensation: 2, meetings: 2, members: 1 },
  });
});

test('languages wait for their day', () => {
  const signed = edition([council('a')], { signOff: { sq: '2024-01-20' } });
  expect(computeProgress(signed, ['sq', 'sr', 'en']).unsigned).toEqual(['sr', 'en']);
});

test('what is there and what should be there are counted alike', () => {
  fc.assert(
    fc.property(arbitraryDataset(), ({ editions }) => {
      for (const own of editions) {
        const { councils, done, all } = computeProgress(own, []);
        const cells = councils
          .filter(({ established }) => established)
          .flatMap(({ reported }) => Object.values(reported));
        expect([cells.length, cells.filter(Boolean).length]).toEqual([all, done]);
      }
    }),
  );
});
