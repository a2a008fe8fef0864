import { describe, expect, test } from 'vitest';
import type { Dataset, Edition } from '../../src/dataset/dataset.ts';
import { INDICATORS } from '../../src/indicators/indicators.ts';
import { dataView } from '../../src/views/data-page.ts';
import { issueOf } from '../../src/views/foot.ts';
import { mapKey } from '../../src/views/map-key.ts';
import { methodologyView } from '../../src/views/methodology.ts';
import { municipalitiesView } from '../../src/views/municipalities-page.ts';
import { openingOf } from '../../src/views/opening.ts';
import { absent, council, edition, meetings, members, smallDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { ADDRESS, CODES, contextOf, contextsOf, inRealLanguages } from '../support/real-data.ts';

const contextIn = (dataset: Dataset, code: string) => {
  const context = contextsOf(dataset).find(({ translator }) => translator.code === code);
  if (!context) throw new Error(`there is no language "${code}"`);
  return context;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the list of municipalities', () => {
  test('says of each what its council did, in the order of the language', () => {
    const { items } = municipalitiesView(contextIn(SAMPLE, 'sr'));
    expect(items.slice(0, 3)).toEqual([
      { name: 'Dečane', path: 'sr/municipalities/decan/index.html', summary: '4 sastanka' },
      { name: 'Dragaš', path: 'sr/municipalities/dragash/index.html', summary: '6 sastanaka' },
      { name: 'Đakovica', path: 'sr/municipalities/gjakove/index.html', summary: '5 sastanaka' },
    ]);
    expect(items.find(({ name }) => name === 'Leposavić')?.summary).toBe('nije osnovan');
  });

  test('a meeting held and none', () => {
    const dataset = inRealLanguages(smallDataset([edition([council('a'), council('b', { meetings: meetings(1) })])]));
    expect(municipalitiesView(contextIn(dataset, 'en')).items.map(({ summary }) => summary)).toEqual([
      '0 meetings',
      '1 meeting',
    ]);
  });
});

describe('the opening', () => {
  test.each([
    ['sq', /Deri në janar 2024 janë themeluar 34 KKSB$/],
    ['sr', /Osnovana su 34 OSBZ, stanje: januar 2024\.$/],
    ['en', /By January 2024, 34 MCSCs had been established$/],
  ])('names month and number in %s', (code, expected) => {
    expect(plain(openingOf(contextOf(SAMPLE, code)).second)).toMatch(expected);
  });

  test('names one legal reference in the singular', () => {
    const oneReference = (own: Edition): Edition => ({ ...own, legalReferences: [own.legalReferences[0]] });
    const one = { ...SAMPLE, editions: SAMPLE.editions.map(oneReference) };
    expect(plain(openingOf(contextOf(one, 'en')).second)).toContain('Administrative Instruction No. 27/2012');
    expect(plain(openingOf(contextOf(SAMPLE, 'en')).second)).toContain('Administrative Instructions No. 27/2012');
  });

  test('says that none is established', () => {
    const none = inRealLanguages(smallDataset([edition([absent('a')])]));
    expect(openingOf(contextOf(none, 'en')).second).toMatch(/no MCSC had been established$/);
  });
});

describe('the key of the map', () => {
  const SIGN = { width: 18, height: 5.6, outline: 0.6 };

  test.each([2022, 2023])('counts each of the 38 municipalities once, %i', (year) => {
    for (const code of CODES) {
      const counts = mapKey(contextOf(SAMPLE, code, year), SIGN).map(({ count }) => Number.parseInt(count, 10));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(38);
    }
  });

  test('has no line for what does not occur', () => {
    const dataset = inRealLanguages(
      smallDataset([edition([council('a', { members: [members('serb', 1, 1)] }), council('b')])], {
        a: ['serb', 'roma'],
      }),
    );
    expect(mapKey(contextOf(dataset, 'en'), SIGN).map(({ kind, count }) => [kind, count])).toEqual([
      ['one', '1 municipality'],
      ['not_reported', '1 municipality'],
    ]);
  });
});

describe('the methodology', () => {
  test.each(CODES)(
    'says of each indicator what it is, its formula, base, source and legal reference, in %s',
    (code) => {
      const { indicators } = methodologyView(contextIn(SAMPLE, code));
      expect(indicators.map(({ id }) => id)).toEqual([...INDICATORS]);
      for (const { facts } of indicators) {
        expect(facts).toHaveLength(5);
        expect(facts.filter(({ label, text }) => label === '' || text === '')).toEqual([]);
      }
    },
  );

  test('explains each sign once', () => {
    const { signs } = methodologyView(contextIn(SAMPLE, 'en'));
    const drawn = signs.items.map(({ sign }) => /sign-(\w+)/.exec(sign)?.[1]);
    expect([...drawn].sort()).toEqual(['dash', 'dot', 'empty', 'full', 'half', 'hatched', 'ring', 'unknown']);
  });
});

describe('the page of data and downloads', () => {
  test('has the editions, the latest first, each with its files for readers, as tables and for programs', () => {
    const { editions, years } = dataView(contextIn(SAMPLE, 'en'));
    expect(editions.map(({ year, latest }) => [year, latest])).toEqual([
      [2023, 'latest'],
      [2022, undefined],
    ]);
    expect(years.items).toEqual([2023, 2022].map((year) => ({ text: String(year), id: `edition-${year}` })));
    expect(editions[0]?.groups.map(({ files }) => files.map(({ path }) => path.split('/').pop()))).toEqual([
      ['fact-sheet-2023-en.xlsx', 'fact-sheet-2023-en.pdf', 'fact-sheet-2023.zip'],
      [
        'by-municipality.csv',
        'councils.csv',
        'meetings.csv',
        'members.csv',
        'residents.csv',
        'municipalities.csv',
        'communities.csv',
        'codes.csv',
        'columns.csv',
      ],
      ['indicators.json', 'datapackage.json'],
    ]);
  });

  test('says how to cite: publisher, title, year, issue, its day and address', () => {
    const [latest] = dataView(contextIn(SAMPLE, 'en')).editions;
    expect(plain(latest?.citation.text ?? '')).toBe(
      'OSCE Mission in Kosovo: Representation of communities in MCSCs. Fact sheet 2023, issue 1, 31 January 2024. ' +
        `${ADDRESS}/en/2023/`,
    );
  });

  test('a corrected edition is cited with the day of its issue', () => {
    const corrections = [{ date: '2024-03-05', note: 'A number' }] as unknown as Edition['corrections'];
    const corrected = {
      ...SAMPLE,
      editions: SAMPLE.editions.map((own) => (own.year === 2023 ? { ...own, corrections } : own)),
    };
    const [latest] = dataView(contextIn(corrected, 'en')).editions;
    expect(plain(latest?.citation.text ?? '')).toContain('issue 2, 5 March 2024');
    expect(plain(issueOf(contextOf(corrected, 'en')))).toContain('issue 2, 5 March 2024');
  });
});
