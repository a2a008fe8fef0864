import { readFileSync } from 'node:fs';
import { type MessageFormatElement, parse as parseMessage, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createDescriber, REPORT_LANGUAGES } from '../../src/dataset/describe.ts';
import { flattenTexts } from '../../src/dataset/flatten-texts.ts';
import { type Problem, problem } from '../../src/dataset/problem.ts';
import { checkFiles, FIXTURES, fixtureFiles } from '../support/fixtures.ts';

const PLACE = { file: 'data/x.csv', line: 2, column: 3 };
const HEADER = 'municipality,capacity,community,women,men';

/** Each problem with its sentence in English, Albanian and Serbian. */
const SENTENCES: readonly (readonly [Problem, ...string[]])[] = [
  [
    problem('file-missing', PLACE, { kind: 'data' }),
    'the data folder is missing, give the folder of the data with --data',
    'mungon dosja e të dhënave, jepni dosjen e të dhënave me --data',
    'nedostaje fascikla sa podacima, navedite fasciklu sa podacima uz --data',
  ],
  [
    problem('csv-delimiter', PLACE, { delimiter: 'semicolon' }),
    'the cells are separated by semicolons, separate them by commas',
    'qelizat janë ndarë me pikëpresje, ndajini me presje',
    'ćelije su odvojene tačkom i zarezom, odvojite ih zarezima',
  ],
  [
    problem('csv-column-unknown', PLACE, { column: 'womem', header: HEADER }, 'women'),
    `there is no column “womem”, did you mean “women”? the first line must be ${HEADER}`,
    `kolona «womem» nuk njihet, mos deshët të shkruani «women»? rreshti i parë duhet të jetë ${HEADER}`,
    `kolona „womem“ nije poznata, da li ste mislili „women“? prvi red mora da glasi ${HEADER}`,
  ],
  [
    problem('csv-row-length', PLACE, { cells: 3, columns: 5 }),
    'the row has 3 cells, it must have 5, one for each column; a cell with a comma stands in quotation marks',
    'rreshti ka 3 qeliza, duhet të ketë 5, nga një për çdo kolonë; qeliza me presje shkruhet në thonjëza',
    'red ima 3 ćelije, treba da ih ima 5, po jednu za svaku kolonu; ćelija sa zarezom stoji pod navodnicima',
  ],
  [
    problem('cell-date', PLACE, { name: 'date', value: '14.02.2023' }, '2023-02-14'),
    '“date” is written in another form (“14.02.2023”), did you mean “2023-02-14”? write year-month-day, and format the column as text',
    '«date» është shkruar në formë tjetër («14.02.2023»), mos deshët të shkruani «2023-02-14»? shkruani vit-muaj-ditë dhe formatojeni kolonën si tekst',
    '„date“ je u drugom obliku („14.02.2023“), da li ste mislili „2023-02-14“? upišite datum kao godina-mesec-dan i formatirajte kolonu kao tekst',
  ],
  [
    problem('value-not-allowed', PLACE, {
      name: 'established',
      value: 'maybe',
      right: { kind: 'choice', choices: 'yes, no' },
    }),
    '“established” has a value that is not allowed (“maybe”), write one of yes, no',
    '«established» ka një vlerë që nuk lejohet («maybe»), shkruani një nga këto: yes, no',
    '„established“ ima vrednost koja nije dozvoljena („maybe“), upišite jednu od vrednosti: yes, no',
  ],
  [
    problem('value-form', PLACE, { name: 'note', value: 'x', right: { kind: 'text', maximum: 240 } }),
    '“note” does not have the right form (“x”), write a text of at most 240 characters',
    '«note» nuk ka formën e duhur («x»), shkruani një tekst me deri në 240 karaktere',
    '„note“ nema ispravan oblik („x“), upišite tekst od najviše 240 znakova',
  ],
  [
    problem('unknown-id', PLACE, { what: 'municipality', value: 'prizeren', list: 'm.csv' }, 'prizren'),
    'no municipality has the identifier “prizeren”, did you mean “prizren”? write an identifier of m.csv',
    'asnjë komunë nuk ka identifikuesin «prizeren», mos deshët të shkruani «prizren»? shkruani një identifikues nga m.csv',
    'nijedna opština nema identifikator „prizeren“, da li ste mislili „prizren“? upišite identifikator iz m.csv',
  ],
  [
    problem('meeting-without-council', PLACE, { municipality: 'zvecan', rows: 2 }),
    '2 meetings in “zvecan”, where no council is established, remove the rows, or mend councils.csv',
    'ka 2 takime në komunën «zvecan», ku nuk është themeluar këshill, hiqini rreshtat ose korrigjoni councils.csv',
    '2 sastanka su navedena za opštinu „zvecan“, u kojoj savet nije osnovan, uklonite redove ili ispravite councils.csv',
  ],
  [
    problem('odd-meetings', PLACE, { municipality: 'peje', meetings: 40, compared: 'no', before: 0 }),
    '“peje” has 40 meetings, check the rows',
    'komuna «peje» ka 40 takime, kontrolloni rreshtat',
    'opština „peje“ ima 40 sastanaka, proverite redove',
  ],
  [
    problem('odd-women', PLACE, { municipality: 'peje', before: 1_234 }),
    '“peje” has no woman among its members, the year before it had 1234, check the column women',
    'komuna «peje» nuk ka asnjë grua ndër anëtarët, vitin paraprak kishte 1234, kontrolloni kolonën women',
    'opština „peje“ nema nijednu ženu među članovima, a prethodne godine bilo ih je 1234, proverite kolonu women',
  ],
  [
    problem('text-syntax', PLACE, { key: 'meetings.intro', reason: 'brace', at: '{share' }),
    'the text “meetings.intro” is not a valid message (near “{share”), close each brace; an apostrophe before a brace makes text of it',
    'teksti «meetings.intro» nuk është mesazh i vlefshëm (afër «{share»), mbyllni çdo kllapë gjarpëruese; apostrofi para kllapës e kthen në tekst',
    'tekst „meetings.intro“ nije ispravna poruka (kod „{share“), zatvorite svaku vitičastu zagradu; apostrof ispred zagrade pretvara je u tekst',
  ],
];

describe.each(REPORT_LANGUAGES.map((language, index) => [language, index] as const))('in %s', (language, index) => {
  const describer = createDescriber(language);

  test.each(SENTENCES.map(([own, ...said]) => [own.code, own, said[index]] as const))('%s', (_, own, expected) => {
    expect(describer.sentence(own)).toBe(expected);
  });

  test('a value is shown on one line, with what cannot be seen, and cut where it is long', () => {
    const said = (value: string) => describer.sentence(problem('cell-formula', PLACE, { value }));
    expect(said('a\tb\nc\u00a0d\u200b')).toContain('a⇥b⟨U+000A⟩c⟨U+00A0⟩d⟨U+200B⟩');
    expect(said('x'.repeat(81))).toContain(`${'x'.repeat(80)}…`);
    expect(said('🙂'.repeat(80))).toContain('🙂'.repeat(80));
    expect(said('{value} <b> "q"')).toContain('{value} <b> "q"');
  });

  test('what the first line must be is shown whole', () => {
    const header = Array.from({ length: 40 }, (_, column) => `name_${column}`).join(',');
    expect(describer.sentence(problem('csv-column-twice', PLACE, { column: 'a' }))).not.toContain('…');
    expect(describer.sentence(problem('file-empty', PLACE, { header }))).toContain(header);
  });
});

describe('the messages of each language', () => {
  const catalogues = new Map(REPORT_LANGUAGES.map((language) => [language, messagesOf(language)]));
  const english = catalogues.get('en') ?? new Map<string, string>();

  test.each(REPORT_LANGUAGES)('%s has the same messages as English', (language) => {
    expect([...(catalogues.get(language)?.keys() ?? [])]).toEqual([...english.keys()]);
  });

  test.each(REPORT_LANGUAGES)('%s has a name, what is wrong and what would be right for each code', (language) => {
    for (const code of createDescriber(language).codes) {
      for (const part of ['name', 'wrong', 'right']) {
        expect(catalogues.get(language)?.get(`codes.${code}.${part}`)?.trim(), `${code}.${part}`).toBeTruthy();
      }
    }
  });

  test.each(REPORT_LANGUAGES)('%s uses the same placeholders, and chooses from the same, as English', (language) => {
    for (const [key, text] of catalogues.get(language) ?? []) {
      expect([key, placeholdersOf(text)]).toEqual([key, placeholdersOf(english.get(key) ?? '')]);
    }
  });

  test.each(REPORT_LANGUAGES)('%s has every plural form of its language', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, text] of catalogues.get(language) ?? []) {
      for (const forms of pluralsOf(text)) expect([key, ...forms]).toEqual([key, ...pluralCategories]);
    }
  });

  test.each(['sq', 'sr'] as const)('%s has its own words', (language) => {
    const same = [...(catalogues.get(language) ?? [])].filter(([key, text]) => {
      const words = text.replace(/\{[^{}]*\}/g, '').match(/\p{L}{2,}/gu) ?? [];
      return words.length > 2 && text === english.get(key);
    });
    expect(same).toEqual([]);
  });
});

describe('every problem of the fixtures is said in every language', () => {
  const problems = FIXTURES.flatMap((name) => {
    const result = checkFiles(fixtureFiles(name));
    return 'problems' in result ? result.problems : result.warnings;
  });

  test.each(REPORT_LANGUAGES)('%s: what is wrong, then what would be right', (language) => {
    const describer = createDescriber(language);
    for (const own of problems) {
      const { name, wrong, right } = describer.describe(own);
      for (const part of [name, wrong, right]) {
        expect(part).not.toMatch(/undefined|null|NaN|\[object|^\s|\s$|[.,]$/);
      }
      if (own.suggestion !== undefined) expect(right.length, own.code).toBeGreaterThan(own.suggestion.length);
    }
  });
});

function messagesOf(language: string): ReadonlyMap<string, string> {
  const url = new URL(`../../src/dataset/messages/${language}.yaml`, import.meta.url);
  return flattenTexts(parse(readFileSync(url, 'utf8')));
}

function placeholdersOf(text: string): string[] {
  const names = new Set<string>();
  visit(parseMessage(text, { ignoreTag: true }), (element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return;
    names.add(
      element.type === TYPE.select ? `${element.value}: ${Object.keys(element.options).sort()}` : element.value,
    );
  });
  return [...names].sort();
}

/** The categories of each plural; forms for exact numbers do not count. */
function pluralsOf(text: string): string[][] {
  const plurals: string[][] = [];
  visit(parseMessage(text, { ignoreTag: true }), (element) => {
    if (element.type !== TYPE.plural) return;
    plurals.push(Object.keys(element.options).filter((form) => !form.startsWith('=')));
  });
  return plurals;
}

function visit(message: readonly MessageFormatElement[], see: (element: MessageFormatElement) => void): void {
  for (const element of message) {
    see(element);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) visit(option.value, see);
    }
  }
}
