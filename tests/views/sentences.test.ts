import { describe, expect, test } from 'vitest';
import { WIDE } from '../../src/charts/frame.ts';
import { meetingsChart } from '../../src/charts/meetings.ts';
import { type Council, missing } from '../../src/dataset/dataset.ts';
import { changeTable } from '../../src/views/change-table.ts';
import { chartInput } from '../../src/views/context.ts';
import { keyFigures } from '../../src/views/figures.ts';
import { sentences } from '../../src/views/sentences.ts';
import { absent, council, edition, meetings, members, smallDataset } from '../support/datasets.ts';
import { EDGES, SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf, inRealLanguages } from '../support/real-data.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const said = (code: string, dataset = SAMPLE, year = 2023) =>
  sentences(contextOf(dataset, code, year)).items.map(plain);

test('what the sample says, in English', () => {
  expect(said('en')).toEqual([
    '34 of 38 municipalities have a council, as many as in 2022.',
    'The councils held 151 meetings, 10 more than in 2022.',
    '11 of 34 councils held six meetings or more, 2 more than in 2022.',
    '26 of 34 councils adopted a work plan, as many as in 2022.',
    '19 of 38 municipalities compensate the members of the council, 2 more than in 2022.',
    '12 of 34 councils discussed security incidents or concerns of communities, 2 more than in 2022.',
    '111 of 591 members are women, 19%, 2 points more than in 2022.',
    'In 28 cases, a community that lives in a municipality has no member in its council, 4 fewer than in 2022.',
  ]);
});

test.each([
  ['en', 'The councils held no meeting, as in 2022.'],
  ['sq', 'Këshillat nuk mbajtën asnjë takim, si në vitin 2022.'],
  ['sr', 'Saveti nisu održali nijedan sastanak, kao ni 2022. godine.'],
])('nothing twice is no number of times, in %s', (code, sentence) => {
  const idle = council('a', { meetings: meetings(0), compensation: 'not_applicable' });
  const dataset = inRealLanguages(smallDataset([edition([idle], { year: 2022 }), edition([idle])]));
  expect(said(code, dataset)).toContain(sentence);
});

test('in Albanian and Serbian', () => {
  expect(said('sq').slice(1, 4)).toEqual([
    'Këshillat mbajtën 151 takime, 10 më shumë se në vitin 2022.',
    '11 nga 34 këshilla mbajtën gjashtë takime ose më shumë, 2 më shumë se në vitin 2022.',
    '26 nga 34 këshilla kanë miratuar plan të punës, po aq sa në vitin 2022.',
  ]);
  expect(said('sr').slice(1, 4)).toEqual([
    'Saveti su održali 151 sastanak, 10 više nego 2022. godine.',
    '11 od 34 saveta održalo je šest ili više sastanaka, 2 više nego 2022. godine.',
    '26 od 34 saveta usvojilo je plan rada, isto kao 2022. godine.',
  ]);
});

describe('what became of it', () => {
  const held = (id: string, n: number) => council(id, { meetings: meetings(n) });
  const between = (before: readonly Council[], now: readonly Council[], code = 'en') =>
    said(code, inRealLanguages(smallDataset([edition(before, { year: 2022 }), edition(now)])));

  test.each([
    ['en', 'The councils held 2 meetings, 5 fewer than in 2022.'],
    ['sq', 'Këshillat mbajtën 2 takime, 5 më pak se në vitin 2022.'],
    ['sr', 'Saveti su održali 2 sastanka, 5 manje nego 2022. godine.'],
  ])('fell, in %s', (code, expected) => {
    expect(between([held('a', 7)], [held('a', 2)], code)[1]).toBe(expected);
  });

  test.each([
    ['en', '1 of 2 councils held six meetings or more; in 2022 it was 1 of 1.'],
    ['sq', '1 nga 2 këshilla mbajti gjashtë takime ose më shumë; në vitin 2022 ishin 1 nga 1.'],
    ['sr', '1 od 2 saveta održao je šest ili više sastanaka; 2022. godine bilo je 1 od 1.'],
  ])('where the base was another one, both numbers stand there, in %s', (code, expected) => {
    expect(between([held('a', 7), absent('b')], [held('a', 7), held('b', 1)], code)[2]).toBe(expected);
  });

  test('is not said where there is nothing to compare with', () => {
    const alone = inRealLanguages(smallDataset([edition([held('a', 7)])]));
    expect(said('en', alone)[1]).toBe('The councils held 7 meetings.');
    const silent = council('a', { meetings: missing('not_reported'), compensation: 'not_reported' });
    expect(between([silent], [held('a', 3)])[1]).toBe('The councils held 3 meetings.');
  });

  test('findings are not compared with sample data', () => {
    const [before, now] = SAMPLE.editions;
    if (!before || !now) throw new Error('the sample has two editions');
    const final = { ...SAMPLE, editions: [before, { ...now, status: 'final' as const }] };
    expect(said('en', final).join(' ')).not.toContain('2022');
  });

  test('what is not reported has no sentence', () => {
    const silent = council('a', {
      meetings: missing('not_reported'),
      members: missing('not_reported'),
      compensation: 'not_reported',
      workPlan: 'not_reported',
    });
    expect(said('en', inRealLanguages(smallDataset([edition([silent])])))).toEqual([
      '1 of 1 municipality has a council.',
    ]);
  });
});

describe('small numbers', () => {
  test.each([
    [
      'en',
      ['1 of 1 municipality has a council.', 'The councils held no meeting.', 'No council held six meetings or more.'],
    ],
    [
      'sq',
      [
        '1 nga 1 komunë ka këshill.',
        'Këshillat nuk mbajtën asnjë takim.',
        'Asnjë këshill nuk mbajti gjashtë takime ose më shumë.',
      ],
    ],
    [
      'sr',
      [
        '1 od 1 opštine ima savet.',
        'Saveti nisu održali nijedan sastanak.',
        'Nijedan savet nije održao šest ili više sastanaka.',
      ],
    ],
  ])('one council that never met, in %s', (code, expected) => {
    expect(said(code, inRealLanguages(smallDataset([edition([council('a')])]))).slice(0, 3)).toEqual(expected);
  });

  test('one meeting required', () => {
    const one = edition([council('a', { meetings: meetings(1) }), council('b')], { requiredMeetings: 1 });
    const dataset = inRealLanguages(smallDataset([one]));
    expect(CODES.map((code) => said(code, dataset)[2])).toEqual([
      '1 nga 2 këshilla mbajti së paku një takim.',
      '1 od 2 saveta održao je bar jedan sastanak.',
      '1 of 2 councils held at least one meeting.',
    ]);
  });

  test.each([
    [
      'sq',
      1,
      [
        '1 nga 2 këshilla mbajti takimin e kërkuar ose më shumë',
        'nga 2 këshilla mbajtën së paku një takim',
        'Këshilla me së paku një takim',
      ],
    ],
    [
      'sr',
      1,
      [
        '1 od 2 saveta održao je potreban sastanak ili više',
        'od 2 saveta – bar jedan održan sastanak',
        'Saveti sa najmanje jednim sastankom',
      ],
    ],
    [
      'en',
      1,
      [
        '1 of 2 councils held the required meeting or more',
        'of 2 councils held at least one meeting',
        'Councils with at least one meeting',
      ],
    ],
    [
      'sr',
      2,
      [
        'Nijedan od 2 saveta nije održao potrebna dva sastanka',
        'od 2 saveta – dva ili više održanih sastanaka',
        'Saveti sa najmanje dva sastanka',
      ],
    ],
  ])('the titles and labels in %s where %i is required', (code, requiredMeetings, expected) => {
    const councils = [council('a', { meetings: meetings(1) }), council('b')];
    const years = [2022, 2023].map((year) => edition(councils, { year, requiredMeetings }));
    const context = contextOf(inRealLanguages(smallDataset(years)), code);
    const texts = [
      meetingsChart.words(chartInput(context), WIDE).title,
      keyFigures(context)[2]?.label ?? '',
      changeTable(context, 3).rows[2]?.figure ?? '',
    ];
    expect(texts.map(plain)).toEqual(expected);
  });

  test('one woman among two members', () => {
    const dataset = inRealLanguages(smallDataset([edition([council('a', { members: [members('serb', 1, 1)] })])]));
    expect(CODES.map((code) => said(code, dataset).find((text) => text.includes('50%')))).toEqual([
      '1 nga 2 anëtarë është grua, 50%.',
      '1 od 2 člana je žena, 50%.',
      '1 of 2 members is a woman, 50%.',
    ]);
  });
});

test.each(EDGES)('%s: each sentence is whole', (_, dataset) => {
  for (const code of CODES) {
    for (const text of said(code, dataset)) {
      expect(text).toMatch(/^[\p{Lu}\d][^{}]*[^.,;\s]\.$/u);
      expect(text).not.toMatch(/ {2}|undefined|NaN| ,|;;/);
    }
  }
});
