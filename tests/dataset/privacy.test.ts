import { describe, expect, test } from 'vitest';
import { checkFiles, VALID_FILES } from '../support/fixtures.ts';

/** What is refused of a note. */
function refused(note: string): string[] {
  return refusedIn('editions/2023/councils.csv', (text) => {
    return text.replace('Minutes of one meeting were received in January.', `"${note.replaceAll('"', '""')}"`);
  });
}

function refusedIn(path: string, change: (text: string) => string): string[] {
  const files = new Map(VALID_FILES);
  files.set(path, Buffer.from(change(Buffer.from(files.get(path) ?? []).toString())));
  const result = checkFiles(files);
  const found = 'problems' in result ? result.problems : [];
  return found.map(({ code, facts }) => `${code} ${(facts as { value?: string }).value}`);
}

describe('a telephone number', () => {
  test.each([
    ['+383 44 123 456', '+383 44 123 456'],
    ['+383(0)44-123-456', '+383(0)44-123-456'],
    ['0038344123456', '0038344123456'],
    ['00 383 44 123 456', '00 383 44 123 456'],
    ['044 123 456', '044 123 456'],
    ['044/123-456', '044/123-456'],
    ['(044) 123 456', '(044) 123 456'],
    ['044 12 34 56', '044 12 34 56'],
    ['038 200 23 100', '038 200 23 100'],
    ['038/200-23-100', '038/200-23-100'],
    ['call 12345678', '12345678'],
  ])('%s', (number, value) => {
    expect(refused(`Tel. ${number}, please.`)).toEqual([`private-phone ${value}`]);
  });

  test.each([
    'On 14.02.2023 and 09.05.2023',
    'On 2023-02-14 and 9. 5. 2023',
    'Instruction 27/2012, 03/2012',
    'From 2011 to 2023',
    'About 1 250 000 persons, 12.5 %',
    'See https://example.org/20230214/044123456',
  ])('%s: none', (note) => {
    expect(refused(note)).toEqual([]);
  });
});

describe('an e-mail address', () => {
  test.each(['a@example.org', 'emri.mbiemri+x@mail.example.co', 'x@пример.срб'])('%s', (address) => {
    expect(refused(`Ask ${address}.`)).toEqual([`private-email ${address}`]);
  });

  test.each(['a @ b', 'x@y', 'at@ example.org'])('%s: none', (note) => {
    expect(refused(note)).toEqual([]);
  });
});

describe('a person', () => {
  test.each([
    ['z. Krasniqi', 'z. Krasniqi'],
    ['Z. KRASNIQI', 'Z. KRASNIQI'],
    ['z.Krasniqi', 'z.Krasniqi'],
    ['z. A. Krasniqi', 'z. A. Krasniqi'],
    ['zt. Emri Mbiemri', 'zt. Emri Mbiemri'],
    ['Zoti Krasniqi', 'Zoti Krasniqi'],
    ['znj. Emri Mbiemri', 'znj. Emri Mbiemri'],
    ['zonja Berisha', 'zonja Berisha'],
    ['g. Petrović', 'g. Petrović'],
    ['gospodin Petrović', 'gospodin Petrović'],
    ['gđa Ime Prezime', 'gđa Ime Prezime'],
    ['g-đa Jović', 'g-đa Jović'],
    ['gdja. Jović', 'gdja. Jović'],
    ['gđica Jović', 'gđica Jović'],
    ['г. Петровић', 'г. Петровић'],
    ['Mr Smith', 'Mr Smith'],
    ['MR SMITH', 'MR SMITH'],
    ['Mrs. Smith', 'Mrs. Smith'],
    ['Ms Smith-Jones', 'Ms Smith-Jones'],
    ['Dr. Gashi', 'Dr. Gashi'],
    ['prof. Gashi', 'prof. Gashi'],
  ])('%s', (words, value) => {
    expect(refused(`Told by ${words}.`)).toEqual([`private-person ${value}`]);
  });

  test('each of several', () => {
    expect(refused('z. Krasniqi, Mr Smith')).toEqual(['private-person Mr Smith', 'private-person z. Krasniqi']);
  });

  test.each([
    'the mayor of Prizren',
    'Tokom 2023. g. Savet nije radio',
    'Tokom 2023.g. Savet nije radio',
    '5 g soli',
    'Kryetari i komunës',
    'Msgr of the parish',
    'the drive to Peja',
    'z. prizren',
  ])('%s: none', (note) => {
    expect(refused(note)).toEqual([]);
  });
});

describe('every free text is looked at', () => {
  const WORDS = 'Mr Smith';
  test.each<[string, string, (text: string) => string]>([
    [
      'the note of a council',
      'editions/2022/councils.csv',
      (text) => text.replace('decan,yes,none,no,', `decan,yes,none,no,${WORDS}`),
    ],
    ['the source of residents', 'residents.csv', (text) => text.replace('Illustrative', WORDS)],
    ['the name of a municipality', 'municipalities.csv', (text) => text.replace('junik,Junik', `junik,${WORDS}`)],
    [
      'the text of a correction',
      'editions/2022/edition.yaml',
      (text) =>
        text.replace(
          'corrections: []',
          `corrections:\n  - { date: 2023-02-01, wrong: { sq: a, sr: b, en: c }, right: { sq: a, sr: b, en: ${WORDS} } }`,
        ),
    ],
  ])('%s', (_, path, change) => {
    expect(refusedIn(path, change)).toEqual([`private-person ${WORDS}`]);
  });

  test('also in a row with too few cells', () => {
    expect(
      refusedIn('residents.csv', (text) => text.replace('decan,roma,Illustrative', `decan,roma,${WORDS},x`)),
    ).toContain(`private-person ${WORDS}`);
  });

  test('in a text of any length, in no time', () => {
    const began = performance.now();
    for (const part of ['0', '00 ', '+1 ', 'a.', 'a@', 'z. ', 'Mr A', '1-', '(0']) refused(part.repeat(20_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
