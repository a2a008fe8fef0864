import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Council, type Edition, isKnown, isMissing, missing } from '../../src/dataset/dataset.ts';
import { FIGURES, type FigureId } from '../../src/indicators/figures.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { absent, arbitraryDataset, council, edition, meetings, members, smallDataset } from '../support/datasets.ts';
import { sampleIndicators } from '../support/sample-data.ts';

const changesOf = (editions: readonly Edition[], residents = {}) => {
  const { change } = computeIndicators(smallDataset(editions, residents)).at(-1) ?? { change: { items: [] } };
  return new Map(change.items.map(({ id, ...item }) => [id, item]));
};
const changeFrom = (before: readonly Council[], now: readonly Council[], id: FigureId) =>
  changesOf([edition(before, { year: 2022 }), edition(now)], { a: ['serb'], b: ['serb', 'roma'] }).get(id);

describe('each figure stands against the year before', () => {
  const before = [absent('a'), council('b', { meetings: meetings(2), members: [members('serb', 0, 4)] })];
  const now = [
    council('a', {
      workPlan: 'adopted',
      compensation: 'yes',
      meetings: meetings(7, 1),
      members: [members('serb', 1, 1), members('roma', 1, 0)],
    }),
    council('b', { meetings: meetings(1), members: [members('albanian', 0, 2)] }),
  ];

  test.each<[FigureId, number, number, number]>([
    ['councils', 2, 1, 1],
    ['meetings', 8, 2, 6],
    ['reached', 1, 0, 1],
    ['incidents', 1, 0, 1],
    ['work_plans', 1, 0, 1],
    ['compensation', 1, 0, 1],
    ['members', 5, 4, 1],
    ['women', 40, 0, 40],
    ['gaps', 2, 1, 1],
  ])('%s', (id, value, valueBefore, difference) => {
    expect(changeFrom(before, now, id)).toMatchObject({ now: value, before: valueBefore, difference });
  });

  test('the difference is negative where there is less, and zero where nothing changed', () => {
    expect(changeFrom(now, before, 'meetings')?.difference).toBe(-6);
    expect(changeFrom(now, now, 'meetings')?.difference).toBe(0);
  });

  test('all figures are there, in the order in which they are shown', () => {
    expect([...changesOf([edition(now)]).keys()]).toEqual(FIGURES);
  });
});

describe('a difference that is not known says why', () => {
  const met = council('a', {
    workPlan: 'none',
    compensation: 'yes',
    meetings: meetings(3),
    members: [members('serb', 1, 1)],
  });
  const silent = council('a', {
    workPlan: 'not_reported',
    compensation: 'not_reported',
    meetings: missing('not_reported'),
  });
  const reported = FIGURES.filter((id) => id !== 'councils');

  test('there is no edition of the year before', () => {
    for (const { now, before, difference } of changesOf([edition([met])]).values()) {
      expect(isKnown(now)).toBe(true);
      expect([before, difference]).toEqual([missing('no_year_before'), missing('no_year_before')]);
    }
  });

  test('an edition of two years before is no edition of the year before', () => {
    const changes = changesOf([edition([met], { year: 2021 }), edition([met])]);
    for (const { difference } of changes.values()) expect(difference).toEqual(missing('no_year_before'));
  });

  test.each(reported)('%s: no council reported it before', (id) => {
    const change = changeFrom([silent], [met], id);
    expect(isKnown(change?.now ?? missing('not_reported'))).toBe(true);
    expect(change).toMatchObject({ before: missing('not_reported'), difference: missing('not_reported') });
  });

  test.each(reported)('%s: no council has reported it yet', (id) => {
    const change = changeFrom([met], [silent], id);
    expect(isKnown(change?.before ?? missing('not_reported'))).toBe(true);
    expect(change).toMatchObject({ now: missing('not_reported'), difference: missing('not_reported') });
  });

  test('a figure that is missing in this year and has no year before is missing for its own reason', () => {
    expect(changesOf([edition([silent])]).get('meetings')).toMatchObject({
      now: missing('not_reported'),
      before: missing('no_year_before'),
      difference: missing('not_reported'),
    });
  });

  test('without any council there is no share of women', () => {
    expect(changeFrom([met], [absent('a')], 'women')).toMatchObject({
      now: missing('not_applicable'),
      difference: missing('not_applicable'),
    });
  });

  test('without any council the number of meetings is known: none', () => {
    expect(changeFrom([met], [absent('a')], 'meetings')).toMatchObject({ now: 0, before: 3, difference: -3 });
  });
});

describe('the data', () => {
  test('of 2023 stands against that of 2022: as many councils, ten meetings more', () => {
    const { items } = sampleIndicators(2023).change;
    expect(items.find(({ id }) => id === 'councils')).toMatchObject({ now: 34, before: 34, difference: 0 });
    expect(items.find(({ id }) => id === 'meetings')).toMatchObject({ now: 151, before: 141, difference: 10 });
  });

  test('of 2022 has nothing before it', () => {
    const { items } = sampleIndicators(2022).change;
    for (const { difference } of items) expect(difference).toEqual(missing('no_year_before'));
  });
});

describe('for any data', () => {
  const holds = (predicate: (item: ReturnType<typeof computeIndicators>[number]['change']['items'][number]) => void) =>
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        for (const { change } of computeIndicators(dataset)) change.items.forEach(predicate);
      }),
    );

  test('the difference is now minus before, and missing where one of them is', () => {
    holds(({ now, before, difference }) => {
      if (isMissing(now)) expect(difference).toEqual(now);
      else if (isMissing(before)) expect(difference).toEqual(before);
      else expect(difference).toBe(now - before);
    });
  });

  test('what is now of one edition is before of the next', () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const [now, before] = computeIndicators(dataset).toReversed();
        if (!now || !before || before.year !== now.year - 1) return;
        expect(now.change.items.map((item) => item.before)).toEqual(before.change.items.map((item) => item.now));
      }),
    );
  });
});
