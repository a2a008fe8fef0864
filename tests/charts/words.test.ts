import { describe, expect, test } from 'vitest';
import type { Chart, ChartWords } from '../../src/charts/chart.ts';
import { CHARTS } from '../../src/charts/charts.ts';
import { type Frame, PHONE, SHEET, WIDE } from '../../src/charts/frame.ts';
import { sayCell } from '../../src/charts/values.ts';
import { type Dataset, isMissing } from '../../src/dataset/dataset.ts';
import { chartInput } from '../../src/views/context.ts';
import { EDGES, SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf, translatorOf } from '../support/real-data.ts';

const FRAMES = [SHEET, PHONE, WIDE];

const wordsOf = (chart: Chart, dataset: Dataset, code: string, year = 2023, frame: Frame = WIDE): ChartWords =>
  chart.words(chartInput(contextOf(dataset, code, year)), frame);
const chartOf = (id: Chart['id']): Chart => {
  const chart = CHARTS.find((own) => own.id === id);
  if (!chart) throw new Error(`there is no chart ${id}`);
  return chart;
};

/** The words and numbers of a text, without the marks between them. */
const tokens = (text: string) => text.split(/[\s;:().,·%]+/u).filter((token) => token !== '');

/** The column of names behind a number. */
const NAMES_AT: Partial<Record<Chart['id'], number>> = { 'work-plans': 3, compensation: 3, map: 2 };

const DATA = [
  ['the sample of 2023', SAMPLE, 2023] as const,
  ['the sample of 2022', SAMPLE, 2022] as const,
  ...EDGES.map(([title, dataset]) => [title, dataset, 2023] as const),
];

describe.each(DATA)('%s', (_, dataset, year) => {
  test.each(CHARTS)(
    'the text alternative of $id begins with its title and holds every number of its table',
    (chart) => {
      const faults: string[] = [];
      for (const code of CODES) {
        for (const frame of FRAMES) {
          const { title, alternative, table } = wordsOf(chart, dataset, code, year, frame);
          if (!alternative.startsWith(title)) faults.push(`${code}: ${alternative}`);
          const items = alternative
            .slice(title.length)
            .split(/; |\. /)
            .map(tokens);
          for (const row of table.rows) {
            // Names behind a number stand in the table only.
            const needed = row.slice(0, NAMES_AT[chart.id]).flatMap((cell) => tokens(String(cell)));
            const said = items.some((item) => needed.every((token) => item.includes(token)));
            // A map names places with gaps; how many have none stands with its kind.
            const quiet = chart.id === 'map' && !/[1-9]/.test(String(row[1]));
            if (!said && !quiet) faults.push(`${code} ${frame.name}: does not say ${row.join(' ')}`);
          }
        }
      }
      expect(faults.slice(0, 10)).toEqual([]);
    },
  );

  test.each(CHARTS)('the words of $id are whole: no double space, no empty bracket, no missing value', (chart) => {
    const faults: string[] = [];
    for (const code of CODES) {
      const { title, subtitle, notes, alternative, table } = wordsOf(chart, dataset, code, year);
      const cells = table.rows.flat().map((cell) => sayCell(cell, translatorOf(code)));
      const all = [title, subtitle, ...notes, alternative, ...table.head, ...cells];
      const wrong = / {2}|^\s|\s$|\(\s*\)|[{}]|undefined|null|NaN|Infinity|\[object|\?|…|; ;|;\s*\.|\.\.|^$/u;
      faults.push(...all.filter((text) => wrong.test(text)).map((text) => `${code}: "${text}"`));
    }
    expect(faults).toEqual([]);
  });

  test.each(CHARTS)(
    'the title of $id is one sentence: a capital or a number first, no full stop at its end',
    (chart) => {
      for (const code of CODES) {
        const { title } = wordsOf(chart, dataset, code, year);
        expect(title).toMatch(/^[\p{Lu}\d][^.;]*[^.:;,\s]$/u);
      }
    },
  );

  test.each(CHARTS)('the table of $id has a head for each column and names each row', (chart) => {
    for (const code of CODES) {
      const { table } = wordsOf(chart, dataset, code, year);
      expect(table.rows.filter((row) => row.length !== table.head.length || row[0] === '')).toEqual([]);
      expect(new Set(table.head).size).toBe(table.head.length);
    }
  });

  test('the alternative of the map says how many places have no gap, and of how many it is not known', () => {
    for (const code of CODES) {
      const t = translatorOf(code);
      const { rows } = contextOf(dataset, code, year).now.representation;
      const { alternative } = wordsOf(chartOf('map'), dataset, code, year);
      const kinds = {
        none: rows.filter(({ members, gaps }) => !isMissing(members) && gaps.length === 0).length,
        not_established: rows.filter(({ members }) => isMissing(members) && members.missing === 'not_established')
          .length,
        not_reported: rows.filter(({ members }) => isMissing(members) && members.missing === 'not_reported').length,
      };
      for (const [kind, n] of Object.entries(kinds)) {
        if (n === 0) continue;
        expect(alternative).toContain(t.text(`map.${kind as 'none'}`));
        expect(alternative).toContain(t.text('common.municipalities', { n }));
      }
    }
  });
});

describe('the titles of 2023 say the finding with its numbers and base', () => {
  test.each([
    [
      'meetings',
      '11 nga 34 këshilla mbajtën gjashtë takimet e kërkuara ose më shumë',
      '11 od 34 saveta održalo je potrebnih šest ili više sastanaka',
      '11 of 34 councils held the six required meetings or more',
    ],
    [
      'work-plans',
      '26 nga 34 këshilla kanë miratuar plan të punës, 12 prej tyre me veprimtari për komunitetet',
      '26 od 34 saveta usvojilo je plan rada, od toga 12 sa aktivnostima za zajednice',
      '26 of 34 councils adopted a work plan, 12 of them with activities for communities',
    ],
    [
      'compensation',
      '19 nga 38 komuna e respektojnë kërkesën për kompensim',
      '19 od 38 opština poštuje zahtev za naknadu članovima',
      '19 of 38 municipalities comply with the requirement of compensation',
    ],
    [
      'incidents',
      '12 nga 34 këshilla diskutuan incidente të sigurisë apo shqetësime të komuniteteve',
      '12 od 34 saveta razgovaralo je o bezbednosnim incidentima ili pitanjima zajednica',
      '12 of 34 councils discussed security incidents or concerns of communities',
    ],
  ] as const)('%s', (id, ...expected) => {
    expect(
      ['sq', 'sr', 'en'].map((code) => wordsOf(chartOf(id), SAMPLE, code).title.replaceAll('\u00a0', ' ')),
    ).toEqual(expected);
  });

  test('the title of the map says what its rings are; their numbers stand in its key and alternative', () => {
    for (const code of CODES)
      expect(wordsOf(chartOf('map'), SAMPLE, code).title).toBe(translatorOf(code).text('map.title'));
  });
});

describe('subtitles', () => {
  test('name the measure, the period and what one mark is', () => {
    const { subtitle } = wordsOf(chartOf('meetings'), SAMPLE, 'en');
    expect(subtitle).toBe('Meetings held during 2023 and 2022. One square\u00a0=\u00a0one meeting; base 34 councils.');
  });

  test('name one year where there is no year before', () => {
    const [, dataset] = EDGES.find(([title]) => title === 'no edition before') ?? [];
    const { subtitle, table } = wordsOf(chartOf('meetings'), dataset as Dataset, 'en');
    expect(subtitle).toBe('Meetings held during 2023. One square\u00a0=\u00a0one meeting; base 8 councils.');
    expect(table.head).toEqual(['Municipality', '2023']);
  });

  test('say where tiles show numbers in place of names', () => {
    const numbered = translatorOf('en').text('map.subtitle_numbers');
    const named = translatorOf('en').text('map.subtitle');
    expect(wordsOf(chartOf('map'), SAMPLE, 'en', 2023, SHEET).subtitle).toBe(numbered);
    expect(wordsOf(chartOf('map'), SAMPLE, 'en', 2023, PHONE).subtitle).toBe(named);
    expect(wordsOf(chartOf('map'), SAMPLE, 'sq', 2023, SHEET).subtitle).toBe(translatorOf('sq').text('map.subtitle'));
  });
});

describe('notes', () => {
  const note = (id: Chart['id'], title: string, code = 'en') => {
    const [, dataset] = EDGES.find(([own]) => own === title) ?? [];
    return wordsOf(chartOf(id), dataset as Dataset, code).notes;
  };

  test('say why compensation does not apply: no council, no meeting, or both', () => {
    expect(wordsOf(chartOf('compensation'), SAMPLE, 'en').notes).toEqual([
      'N/A: no meeting held; 4 municipalities without a council and 1 council that did not meet.',
    ]);
    expect(note('compensation', 'no council')).toEqual(['N/A: no meeting held; 6 municipalities without a council.']);
    expect(note('compensation', 'no meeting')).toEqual(['N/A: no meeting held; 6 councils that did not meet.']);
    expect(note('compensation', 'all established')).toEqual([]);
  });

  test('say how many councils had no meeting on incidents, and how many have not reported', () => {
    expect(wordsOf(chartOf('incidents'), SAMPLE, 'sr').notes).toEqual(['Ostala 22 saveta nisu imala takav sastanak.']);
    expect(note('incidents', '20 councils with meetings on incidents')).toEqual(['Every council had such a meeting.']);
    expect(note('incidents', 'nothing reported')).toEqual(['6 councils have not reported.']);
    expect(note('incidents', 'no council')).toEqual([]);
  });
});

describe('what is not known is said in words', () => {
  test.each([
    ['nothing reported', 'meetings', 'Meetings held are not reported'],
    ['nothing reported', 'work-plans', 'Work plans are not reported'],
    ['nothing reported', 'compensation', 'Compensation is not reported'],
    ['nothing reported', 'incidents', 'What was discussed at meetings is not reported'],
    ['no council', 'meetings', 'No council is established'],
    ['no council', 'work-plans', 'No council is established'],
    ['no council', 'incidents', 'No council is established'],
    ['no meeting', 'meetings', 'None of 6 councils held the six required meetings'],
    ['no meeting', 'incidents', 'None of 6 councils discussed security incidents or concerns of communities'],
  ] as const)('%s: %s', (title, id, expected) => {
    const [, dataset] = EDGES.find(([own]) => own === title) ?? [];
    expect(wordsOf(chartOf(id), dataset as Dataset, 'en').title).toBe(expected);
  });

  test('a reason stands in the table and in the alternative in place of the number', () => {
    const [, dataset] = EDGES.find(([own]) => own === 'nothing reported by some') ?? [];
    const { table, alternative } = wordsOf(chartOf('meetings'), dataset as Dataset, 'sq');
    expect(table.rows[1]).toEqual(['Place b', 'nuk është raportuar', 'nuk është raportuar']);
    expect(alternative).toContain('Place b nuk është raportuar (2022: nuk është raportuar)');
  });
});
