import { type ReadSheet, readSheets } from '../support/xlsx.ts';
import { factsOfTables } from './facts.ts';
import { plain } from './sentences.ts';
import { Notes, type Tongue } from './tongue.ts';
import type { Saying } from './understand.ts';

type Row = Readonly<Record<string, string>>;

/** A workbook, whose words are those of its language. */
export function readWorkbook(archive: Uint8Array, year: number, tongue: Tongue): Saying {
  const notes = new Notes(tongue);
  const sheets = new Map(readSheets(archive).map((sheet) => [sheet.name, sheet]));
  const rowsOf = (name: string) => rowsBy(sheets.get(tongue.text(name)), tongue);
  const places = rowsOf('site.nav_municipalities');
  for (const row of places) readPlace(row, year, notes);
  for (const row of rowsOf('section.key_figures')) readFigure(row, year, notes);
  for (const row of rowsOf('workbook.communities')) readCommunities(row, notes);

  // And what follows when somebody counts for themselves: words become the codes of the tables again.
  const counted = factsOfTables((name) => {
    if (name === 'meetings') return rowsOf('progress.meetings').map((row) => meetingOf(row, tongue));
    if (name === 'members') return rowsOf('workbook.members').map((row) => membersOf(row, tongue));
    return places.map((row) => councilOf(row, tongue));
  });
  for (const [name, values] of counted.values) for (const value of values) notes.facts.add(name, value);
  return { facts: notes.facts, strange: notes.strange, drawn: [] };
}

/** The rows of a table by their heads, those in capitals and small letters alike. */
function rowsBy(sheet: ReadSheet | undefined, tongue: Tongue): Row[] {
  const { head = [], rows = [] } = sheet ?? {};
  return rows
    .map((row) => Object.fromEntries(head.map((title, index) => [lower(title), plain(row[index] ?? '')])))
    .map((row) => ({ ...row, id: row[lower(tongue.text('workbook.column_id'))] ?? '' }));
}

function lower(title: string): string {
  return plain(title).toLowerCase();
}

function readPlace(row: Row, year: number, notes: Notes): void {
  const { tongue } = notes;
  const { id = '' } = row;
  const cell = (key: string, of = year) => row[lower(tongue.text(key).replace('{year}', String(of)))] ?? '';
  if (tongue.placeOf(cell('list.column_municipality')) !== id) notes.strange.push(`${id} has another name`);
  notes.add(`meetings/${id}.held`, cell('workbook.meetings_of'));
  notes.add(`meetings/${id}.before`, cell('workbook.meetings_of', year - 1));
  notes.add(`incidents/${id}.discussed`, cell('municipality.incidents'));
  notes.add(`representation/${id}.gaps.count`, cell('municipality.gaps'));
  const members = `representation/${id}.members`;
  const isKnown = /^\d/.test(cell('municipality.members'));
  for (const [key, part] of [
    ['municipality.members', 'total'],
    ['list.column_women', 'women'],
    ['list.column_men', 'men'],
    ['workbook.column_share', 'womenPercent'],
  ] as const) {
    notes.add(isKnown ? `${members}.${part}` : members, cell(key));
  }
}

function readFigure(row: Row, year: number, notes: Notes): void {
  const { tongue } = notes;
  const id = tongue.reader.whole(row[lower(tongue.text('change.column_figure'))] ?? '', tongue.keysOf('change'))?.key;
  const name = `change/${id?.replace('change.', '')}`;
  notes.add(`${name}.now`, row[year] ?? '');
  notes.add(`${name}.before`, row[year - 1] ?? '');
  notes.add(`${name}.difference`, row[lower(tongue.text('change.column_difference'))] ?? '');
  for (const [of, part] of [
    [year, 'base'],
    [year - 1, 'baseBefore'],
  ] as const) {
    const base = row[lower(tongue.text('workbook.base_of').replace('{year}', String(of)))] ?? '';
    if (/^\d/.test(base)) notes.add(`${name}.${part}`, base);
  }
}

function readCommunities(row: Row, notes: Notes): void {
  for (const [title, value] of Object.entries(row)) {
    const community = notes.tongue.keyOf('communities', title) ?? communityOf(title, notes.tongue);
    if (community === undefined) continue;
    const members = `representation/${row['id']}.members`;
    notes.add(/^\d/.test(value) ? `${members}.byCommunity.${community}` : members, value);
  }
}

/** Heads have lost their capitals. */
function communityOf(title: string, tongue: Tongue): string | undefined {
  const key = tongue.keysOf('communities').find((own) => own.endsWith('.name') && lower(tongue.text(own)) === title);
  return key?.replace(/^communities\.|\.name$/g, '');
}

/** The last part of the key of a text, of some that are told apart. */
function codeOf(words: string, tongue: Tongue, keys: Readonly<Record<string, string>>): string {
  return Object.entries(keys).find(([, key]) => tongue.text(key) === words)?.[0] ?? '';
}

const YES_NO = { yes: 'common.yes', no: 'common.no' };
const REASONS = { not_reported: 'reasons.not_reported', not_applicable: 'reasons.not_applicable' };

function councilOf(row: Row, tongue: Tongue): Row {
  const cell = (key: string) => row[lower(tongue.text(key))] ?? '';
  return {
    municipality: row['id'] ?? '',
    established: codeOf(cell('municipality.established'), tongue, YES_NO),
    work_plan: codeOf(cell('municipality.work_plan'), tongue, {
      adopted_with_activities: 'work_plans.adopted_with_activities',
      adopted: 'over_time.without_activities',
      none: 'work_plans.none',
      not_reported: REASONS.not_reported,
    }),
    compensation: codeOf(cell('municipality.compensation'), tongue, { ...YES_NO, ...REASONS }),
  };
}

function meetingOf(row: Row, tongue: Tongue): Row {
  const cell = (key: string) => codeOf(row[lower(tongue.text(key))] ?? '', tongue, YES_NO);
  return {
    municipality: row['id'] ?? '',
    security_incidents: cell('municipality.column_security'),
    community_concerns: cell('municipality.column_concerns'),
  };
}

function membersOf(row: Row, tongue: Tongue): Row {
  const cell = (key: string) => row[lower(tongue.text(key))] ?? '';
  return {
    municipality: row['id'] ?? '',
    capacity: tongue.keyOf('capacities', cell('municipality.column_capacity')) ?? '',
    community: tongue.keyOf('communities', cell('municipality.column_community')) ?? '',
    women: cell('list.column_women'),
    men: cell('list.column_men'),
  };
}
