import { describe, expect, test } from 'vitest';
import { type Council, type Dataset, missing } from '../../src/dataset/dataset.ts';
import { type MunicipalityView, municipalityViews } from '../../src/views/municipality-page.ts';
import { absent, council, edition, meetings, members, smallDataset } from '../support/datasets.ts';
import { EDGES, SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf, contextsOf, inRealLanguages } from '../support/real-data.ts';
import { SILENT, TEN, tenEditions } from '../support/ten-editions.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const known = new Map<Dataset, Map<string, MunicipalityView[]>>();
/** The pages of a language; made once for each dataset. */
function pagesOf(dataset: Dataset, code: string): MunicipalityView[] {
  const made =
    known.get(dataset) ?? new Map(contextsOf(dataset).map((own) => [own.translator.code, municipalityViews(own)]));
  known.set(dataset, made);
  return made.get(code) ?? [];
}
function pageOf(id: string, code = 'en', dataset = SAMPLE): MunicipalityView {
  const page = pagesOf(dataset, code).find(({ path }) => path.includes(`/${id}/`));
  if (!page) throw new Error(`"${id}" has no page`);
  return page;
}
const said = (page: MunicipalityView) => page.sentences.items.map(plain);
const between = (before: Council, now: Council, required = 6) =>
  inRealLanguages(
    smallDataset([
      edition([before], { year: 2022, requiredMeetings: required }),
      edition([now], { requiredMeetings: required }),
    ]),
  );
const TEN_EDITIONS = tenEditions(SAMPLE);

describe('in short', () => {
  test('says what a council did, against the year before, the requirement, the region and all', () => {
    expect(said(pageOf('peje'))).toEqual([
      'In 2023, the council held 7 meetings, 1 more than in 2022; six are required.',
      'The average per council is 4.5 in the region and 4.4 in all municipalities.',
      'Security incidents or concerns of communities were discussed at 4 of 7 meetings.',
      'The council adopted a work plan with activities for communities.',
      'The members are compensated.',
      'The council has 24 members, 6 of them women (25%); of the members of all councils, 19% are women.',
      '2 communities that live in the municipality have no member: Montenegrins and Serbs.',
    ]);
  });

  test('in Albanian and Serbian', () => {
    expect(said(pageOf('peje', 'sq')).slice(0, 3)).toEqual([
      'Në vitin 2023, këshilli mbajti 7 takime, 1 më shumë se në vitin 2022; kërkohen gjashtë.',
      'Mesatarja për këshill është 4,5 në rajon dhe 4,4 në të gjitha komunat.',
      'Në 4 nga 7 takime u diskutuan incidente të sigurisë apo shqetësime të komuniteteve.',
    ]);
    expect(said(pageOf('peje', 'sr')).slice(-2)).toEqual([
      'Savet ima 24 člana, među njima 6 žena (25%); među članovima svih saveta žena je 19%.',
      '2 zajednice koje žive u opštini nemaju člana: Crnogorci i Srbi.',
    ]);
  });

  test.each([
    ['en', 'In 2023, the council held no meeting, as in 2022; one is required.'],
    ['sq', 'Në vitin 2023, këshilli nuk mbajti asnjë takim, si në vitin 2022; kërkohet një.'],
    ['sr', 'U 2023. godini savet nije održao nijedan sastanak, kao ni 2022. godine; potreban je jedan.'],
  ])('no meeting in two years, and one required, in %s', (code, expected) => {
    expect(said(pageOf('a', code, between(council('a'), council('a'), 1)))[0]).toBe(expected);
  });

  test.each([
    ['en', 'The council has 2 members, 1 of them a woman (50%); of the members of all councils, 50% are women.'],
    ['sq', 'Këshilli ka 2 anëtarë, 1 prej tyre grua (50%); ndër anëtarët e të gjithë këshillave, gratë janë 50%.'],
    ['sr', 'Savet ima 2 člana, među njima 1 ženu (50%); među članovima svih saveta žena je 50%.'],
  ])('one woman among two members, in %s', (code, expected) => {
    const own = council('a', { members: [members('serb', 1, 1)] });
    expect(said(pageOf('a', code, between(own, own))).find((text) => text.includes('50%'))).toBe(expected);
  });

  test('of a municipality without a council, that there is none', () => {
    expect(CODES.map((code) => said(pageOf('leposaviq', code)))).toEqual([
      ['Në vitin 2023, komuna nuk kishte këshill.'],
      ['U 2023. godini opština nije imala savet.'],
      ['In 2023, the municipality had no council.'],
    ]);
  });

  test('names what was not reported, with its years', () => {
    const silent = council('a', {
      meetings: missing('not_reported'),
      compensation: 'not_reported',
      workPlan: 'not_reported',
    });
    const dataset = between(council('a', { compensation: 'yes', meetings: meetings(2) }), silent);
    expect(said(pageOf('a', 'en', dataset))).toEqual([
      'Not reported: meetings held (2023), work plan (2023), compensation of members (2023) and members (2022, 2023).',
    ]);
  });

  test.each([...EDGES, ['ten editions', TEN_EDITIONS] as const])('%s: each sentence is whole', (_, dataset) => {
    for (const code of CODES) {
      for (const page of pagesOf(dataset, code)) {
        for (const text of [...said(page), `${page.meetings.title}.`]) {
          expect(text).toMatch(/^[\p{Lu}\d][^{}]*[^.,;\s]\.$/u);
          expect(text).not.toMatch(/ {2}|undefined|NaN| ,|;;/);
        }
      }
    }
  });
});

describe('the meetings by year', () => {
  const rowsOf = (page: MunicipalityView) => page.meetings.groups.flatMap(({ rows }) => rows);

  test('stand beside the averages of the region and of all, the latest first', () => {
    const page = pageOf('peje');
    expect(plain(page.meetings.title)).toBe('The council held the required meetings in 2 of 2 years');
    expect(rowsOf(page).map(({ year, number, region, all, path }) => [year, number, region, all, path])).toEqual([
      ['2023', '7', '4.5', '4.4', 'en/2023/index.html'],
      ['2022', '6', '4.0', '4.1', 'en/2022/index.html'],
    ]);
  });

  test('draw a square for each meeting, an empty place for each that lacks, and a line', () => {
    const drawing = rowsOf(pageOf('junik'))[1]?.drawing ?? '';
    const [full, slots] = [...drawing.matchAll(/<path d="([^"]*)"/g)].map(([, path = '']) => path.match(/M/g)?.length);
    expect([full, slots]).toEqual([2, 4]);
    expect(drawing.match(/<path/g)).toHaveLength(3);
  });

  test('are apart where samples begin and where another number was required; a year without an edition says so', () => {
    const page = pageOf('peje', 'en', TEN_EDITIONS);
    expect(page.meetings.groups.map(({ head, rows }) => [head, rows.length])).toEqual([
      ['', 7],
      ['Sample data · Until 2017, four required', 4],
    ]);
    const byYear = new Map(rowsOf(page).map((row) => [row.year, row]));
    expect(byYear.get(String(TEN.without))).toMatchObject({ path: '', number: '', reason: 'no edition', all: '' });
    expect(byYear.get(String(SILENT))).toMatchObject({ number: '', reason: 'not reported', region: '–', all: '–' });
    expect(byYear.get(String(TEN.first))).toMatchObject({ reason: 'not established' });
    expect(plain(page.meetings.title)).toBe('The council held the required meetings in 4 of 5 years');
    expect(page.meetings.subtitle).toContain('no sample');
  });

  test('have a title of their own for one year, for none reported and for no council', () => {
    const titleOf = (own: Council) => pageOf('a', 'en', inRealLanguages(smallDataset([edition([own])]))).meetings.title;
    expect([
      titleOf(council('a', { meetings: meetings(6) })),
      titleOf(council('a')),
      titleOf(council('a', { meetings: missing('not_reported') })),
      titleOf(absent('a')),
    ]).toEqual([
      'In 2023, the council held the required meetings',
      'In 2023, the council did not hold the required meetings',
      'Meetings held are not reported',
      'No council is established',
    ]);
  });
});

describe('the tables', () => {
  test('have as many cells in a row as heads, of any data', () => {
    for (const dataset of [SAMPLE, TEN_EDITIONS]) {
      for (const page of pagesOf(dataset, 'sq')) {
        for (const { head, rows } of [...page.asides, ...page.members, ...(page.quarters ? [page.quarters] : [])]) {
          for (const { cells } of rows) expect(cells).toHaveLength(head.length - 1);
        }
        for (const { cells, reason } of page.record.rows) {
          expect(cells).toHaveLength(reason ? 0 : page.record.columns.length);
        }
      }
    }
  });

  test('a year of the record has all that is known, and the reason for what is not', () => {
    const cellsOf = (id: string, dataset = SAMPLE) =>
      pageOf(id, 'en', dataset).record.rows.map(
        ({ cells, reason }) => reason?.text ?? cells.map(({ text }) => plain(text)),
      );
    expect(cellsOf('junik')).toEqual([
      ['No', 'not applicable', 'no meeting held', '12', '0 (0%)', 'none'],
      ['No', 'No', '0 of 2', '12', '0 (0%)', 'none'],
    ]);
    expect(cellsOf('leposaviq')).toEqual(['not established', 'not established']);
    const silent = cellsOf('a', between(council('a', { meetings: missing('not_reported') }), absent('a')));
    expect(silent).toEqual([
      'not established',
      ['No', 'not applicable', 'not reported', 'not reported', 'not reported', 'not reported'],
    ]);
  });

  test('the members add up, and gaps have a ring', () => {
    for (const { id } of SAMPLE.municipalities) {
      const page = pageOf(id, 'sq');
      const row = contextOf(SAMPLE, 'sq').now.representation.rows.find(({ municipality }) => municipality === id);
      for (const { rows } of page.members) {
        expect(row?.members).toMatchObject({ total: rows.reduce((sum, { cells }) => sum + Number(cells[0]), 0) });
      }
      const gaps = page.members[0]?.rows.filter(({ ring }) => ring !== '') ?? [];
      expect([gaps.length, gaps.every(({ cells }) => cells[0] === '0')]).toEqual([row?.gaps.length ?? 0, true]);
    }
  });

  test('the days of the latest year, and the quarters of all', () => {
    const held = meetings(3, 2);
    const page = pageOf('a', 'en', between(council('a'), council('a', { meetings: held, compensation: 'yes' })));
    expect(page.asides[1]?.rows.map(({ label, cells }) => [plain(label), ...cells])).toEqual([
      ['1 January 2023', 'Yes', 'No'],
      ['2 January 2023', 'No', 'Yes'],
      ['3 January 2023', 'No', 'No'],
    ]);
    expect(page.quarters?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([['2023', '3', '0', '0', '0']]);
  });

  test('that would be empty are left out', () => {
    const { asides, members: tables, quarters } = pageOf('leposaviq');
    expect([asides, tables, quarters]).toEqual([[], [], undefined]);
  });
});

describe('the way to other municipalities', () => {
  test('leads to the neighbours in the alphabet of the language; the first and the last have one', () => {
    const neighboursOf = (id: string, code: string) => pageOf(id, code).others.neighbours.map(({ link }) => link.text);
    expect(neighboursOf('gjakove', 'sq')).toEqual(['Graçanicë', 'Gjilan']);
    expect(neighboursOf('gjakove', 'sr')).toEqual(['Dragaš', 'Elez Han']);
    expect(neighboursOf('decan', 'sq')).toEqual(['Dragash']);
    expect(neighboursOf('zvecan', 'sq')).toEqual(['Zubin Potok']);
  });

  test('is the map, on which the own place is marked', () => {
    const { map } = pageOf('peje', 'sr').others;
    expect(map.tiles.filter(({ current }) => current).map(({ name }) => name.join(''))).toEqual(['Peć']);
  });

  test('names region and years in words', () => {
    expect(pageOf('peje', 'sr').region).toEqual({ label: 'Region', name: 'Peć' });
    expect(pageOf('peje').lead).toBe('The council’s record, 2022–2023');
    expect(pageOf('a', 'en', inRealLanguages(smallDataset([edition([absent('a')])]))).lead).toBe(
      'The council’s record, 2023',
    );
  });
});
