import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { computeRecords } from '../../src/indicators/record.ts';
import { absent, arbitraryDataset, council, edition, meetings, members, smallDataset } from '../support/datasets.ts';

const recordsOf = (dataset: Dataset) =>
  computeRecords(dataset.municipalities, dataset.editions, computeIndicators(dataset));

describe('the record of a council', () => {
  const dataset = smallDataset([
    edition([council('a', { meetings: meetings(6) }), absent('b'), council('c')], { year: 2021, requiredMeetings: 7 }),
    edition([
      council('a', {
        meetings: [...meetings(6), { ...meetings(1)[0], date: '2023-12-31' } as never],
        members: [members('serb', 1, 3)],
      }),
      council('b', { meetings: meetings(2), members: [members('albanian', 2, 2)] }),
      council('c'),
    ]),
  ]);
  const inRegions = {
    ...dataset,
    municipalities: dataset.municipalities.map(
      (own) => ({ ...own, region: own.id === 'c' ? 'gjilan' : 'peje' }) as const,
    ),
  };

  test('has every year, also the one without an edition, and counts those that reached the requirement', () => {
    const own = recordsOf(inRegions).get('a');
    expect(own?.years.map(({ year, edition: known }) => [year, known?.held, known?.required, known?.standing])).toEqual(
      [
        [2023, 7, 6, 'reached'],
        [2022, undefined, undefined, undefined],
        [2021, 6, 7, 'below'],
      ],
    );
    expect([own?.counted, own?.reached]).toEqual([2, 1]);
  });

  test('counts meetings by quarter', () => {
    const quarters = recordsOf(inRegions)
      .get('a')
      ?.years.map(({ edition: known }) => known?.quarters);
    expect(quarters).toEqual([[6, 0, 0, 1], undefined, [6, 0, 0, 0]]);
  });

  test('stands beside the councils of its region and all', () => {
    const latest = recordsOf(inRegions).get('b')?.years[0]?.edition;
    expect(latest?.region).toEqual({ meetings: 4.5, members: 4, women: 38, gaps: 0 });
    expect(latest?.all).toEqual({ meetings: 3, members: 4, women: 38, gaps: 0 });
    expect(recordsOf(inRegions).get('c')?.years[0]?.edition?.region).toMatchObject({
      meetings: 0,
      members: { missing: 'not_reported' },
      women: { missing: 'not_reported' },
    });
  });

  test('does not count samples together with findings', () => {
    const [first, last] = dataset.editions;
    if (!first || !last) throw new Error('there are two editions');
    const mixed = { ...dataset, editions: [first, { ...last, status: 'final' as const }] };
    expect(recordsOf(mixed).get('a')).toMatchObject({ counted: 1, reached: 1 });
  });
});

test('of any data, the averages of all are those of the edition, and quarters add up to the meetings', () => {
  fc.assert(
    fc.property(arbitraryDataset(), (dataset) => {
      const indicators = new Map(computeIndicators(dataset).map((own) => [own.year, own]));
      for (const { years } of recordsOf(dataset).values()) {
        for (const { year, edition: own } of years) {
          if (!own) continue;
          const of = indicators.get(year);
          if (typeof own.all.meetings === 'number') expect(own.all.meetings).toBe(of?.meetings.mean);
          if (typeof own.all.women === 'number') expect(own.all.women).toBe(of?.representation.overall.womenPercent);
          if (Array.isArray(own.quarters)) expect(own.quarters.reduce((sum, n) => sum + n, 0)).toBe(own.held);
        }
      }
    }),
  );
});
