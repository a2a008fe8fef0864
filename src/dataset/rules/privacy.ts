import { type DataFiles, residentTables } from '../files.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { LONGEST } from '../suggest.ts';
import type { Table } from '../table.ts';
import type { Rule } from './rule.ts';

/** Free texts, which are published, hold no telephone numbers, e-mail addresses and persons. */
export const privacy: Rule = (files) => [
  ...tablesOf(files).flatMap(({ rows, freeText }) =>
    rows.flatMap((row) => freeText.flatMap((column) => checkText(row.text(column), () => row.at(column)))),
  ),
  ...files.editions.flatMap(({ edition: { sound, document } }) =>
    (sound.corrections ?? []).flatMap((correction, index) =>
      (['wrong', 'right'] as const).flatMap((key) =>
        Object.entries(correction[key]).flatMap(([code, words]) =>
          checkText(words, () => document.at(['corrections', index, key, code])),
        ),
      ),
    ),
  ),
];

function tablesOf(files: DataFiles): Table<object>[] {
  const editions = files.editions.flatMap(({ councils, meetings, members }) => [councils, meetings, members]);
  return [files.municipalities, ...residentTables(files), ...editions];
}

const EMAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,190}\.\p{L}{2,24}/gu;

/** What holds as many digits as a telephone number: days and web addresses. */
const NO_PHONE = /(?<!\d)(?:\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}|\d{4}-\d\d-\d\d)(?!\d)|https?:\S+/g;

/** With the prefix of a country, with that of a place or a network, or long. */
const PHONE =
  /(?<![\d+])(?:\+|00)(?:[ ()/.-]{0,2}\d){8,14}(?!\d)|(?<![\d.,/-])\(?0\d{1,2}\)?(?:[ /.-]{0,3}\d){6,8}(?!\d)|(?<![\d-])\d{8,15}(?!\d)/g;

/** Forms of address in three languages; behind a number, 'g.' is a year. */
const TITLES = [
  'z|zt|zotëri|zoti|znj|zonja|zonjusha',
  '(?<!\\d\\.?\\s?)[gг]|gosp|gospodin|gospođa|gospođica|gđa|gdja|gđica|g-đa|g-din',
  'госп|господин|госпођа|гђа|гђица',
  'mr|mrs|ms|miss|dr|prof',
];
const PERSON = new RegExp(`(?<![\\p{L}\\d])(?:${TITLES.join('|')})(?:\\.\\s{0,3}|\\s{1,3})`, 'giu');

/** A name has a capital; one of two or more words may be written in capitals. */
const NAME = /^\p{Lu}(?:\.|[\p{L}’'-]{1,40})(?:\s{1,3}\p{Lu}(?:\.|[\p{L}’'-]{1,40})){0,3}/u;

function checkText(whole: string, at: () => Place): Problem[] {
  if (whole === '') return [];
  // Of a longer text the rest is told when it has been shortened.
  const text = whole.slice(0, LONGEST);
  const emails = text.includes('@') ? [...text.matchAll(EMAIL)].map(([value]) => value) : [];
  const phones = [...text.replace(NO_PHONE, '·').matchAll(PHONE)].map(([value]) => value);
  return [
    ...emails.map((value) => problem('private-email', at(), { value })),
    ...phones.map((value) => problem('private-phone', at(), { value: value.trim() })),
    ...personsIn(text).map((value) => problem('private-person', at(), { value })),
  ];
}

function personsIn(text: string): string[] {
  return [...text.matchAll(PERSON)].flatMap(({ 0: address, index }) => {
    const name = NAME.exec(text.slice(index + address.length))?.[0];
    return name === undefined ? [] : [address + name];
  });
}
