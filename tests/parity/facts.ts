import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { decode } from '../support/site.ts';

/** What an output says, by what it says it of: every value that it gives, so that two values of one thing show. */
export class Facts {
  readonly values = new Map<string, Set<string>>();

  add(name: string, value: string | number): void {
    const known = this.values.get(name) ?? new Set();
    this.values.set(name, known.add(typeof value === 'number' ? String(Math.round(value * 10) / 10) : value));
  }

  /** The things of which another output says something else, with both values. */
  differencesFrom(other: Facts): string[] {
    return [...this.values].flatMap(([name, own]) => {
      const right = other.values.get(name);
      const [said, meant] = [[...own].join(' and '), [...(right ?? ['nothing'])].join(' and ')];
      return said === meant ? [] : [`${name} is ${said}, not ${meant}`];
    });
  }
}

/** The parts of `indicators.json` that facts are read from. */
interface IndicatorsFile {
  readonly edition: number;
  readonly issue: number;
  readonly indicators: Readonly<Record<string, { readonly values: unknown }>> & {
    readonly meetings: { readonly values: { readonly mean: number } };
    readonly incidents: { readonly values: Readonly<Record<'base' | 'councils' | 'notReported', number>> };
    readonly representation: { readonly values: { readonly rows: readonly RepresentationRow[] } };
  };
}

interface Tree {
  readonly [key: string]: Leaf;
}
type Leaf = number | string | null | Tree | readonly Leaf[];

/**
 * Every number of `indicators.json`, by its place; rows by their municipality.
 * @param before the file of the year before
 */
export function factsOfJson(text: string, before: string | undefined): Facts {
  const facts = new Facts();
  const file = JSON.parse(text) as IndicatorsFile;
  facts.add('edition', file.edition);
  facts.add('yearBefore', file.edition - 1);
  facts.add('issue', file.issue);
  for (const [id, { values }] of Object.entries(file.indicators)) collect(id, values as Leaf, facts);
  addDerived(file, facts);
  if (before !== undefined) {
    const { indicators } = JSON.parse(before) as IndicatorsFile;
    facts.add('meetings.mean.before', indicators.meetings.values.mean);
  }
  return facts;
}

/** What sentences and signs say that follows from the numbers of the file. */
function addDerived({ indicators }: IndicatorsFile, facts: Facts): void {
  const { base, councils, notReported } = indicators.incidents.values;
  facts.add('incidents.others', base - councils - notReported);
  const { rows } = indicators.representation.values;
  const tiles = Map.groupBy(rows, ({ members, gaps }) => {
    if (members.missing !== undefined) return members.missing;
    return gaps.length === 0 ? 'none' : gaps.length === 1 ? 'one' : 'more';
  });
  for (const [kind, own] of tiles) facts.add(`map.${kind}`, own.length);
  for (const { municipality, members, gaps } of rows) {
    facts.add(`representation/${municipality}.gaps.count`, members.missing ?? gaps.length);
  }
}

interface RepresentationRow {
  readonly municipality: string;
  readonly members: { readonly missing?: string };
  readonly gaps: readonly string[];
}

function collect(name: string, value: Leaf, facts: Facts): void {
  if (value === null) return;
  if (typeof value === 'number') facts.add(name, value);
  else if (Array.isArray(value)) collectList(name, value, facts);
  else if (typeof value === 'object') {
    const { missing } = value as Tree;
    if (typeof missing === 'string') facts.add(name, missing);
    else for (const [key, item] of Object.entries(value)) collect(`${name}.${key}`, item, facts);
  }
}

/** Rows go by their name; of a list of names, its length is what is shown. */
function collectList(name: string, list: readonly Leaf[], facts: Facts): void {
  for (const item of list) {
    const { municipality, id } = (item ?? {}) as Tree;
    const own = municipality ?? id;
    if (typeof own === 'string') collect(`${name.replace(/\.(rows|items)$/, '')}/${own}`, item as Leaf, facts);
  }
  const isRow = name.includes('/');
  if (!isRow && list.every((item) => typeof item === 'string')) facts.add(`${name}.count`, list.length);
}

interface Row {
  readonly [column: string]: string;
}

/** What follows from the tables when somebody counts for themselves. */
export function factsOfTables(read: (name: 'councils' | 'meetings' | 'members') => readonly Row[]): Facts {
  const facts = new Facts();
  const [councils, meetings, members] = [read('councils'), read('meetings'), read('members')];
  const established = councils.filter((row) => row['established'] === 'yes').map((row) => row['municipality'] ?? '');
  const isDiscussed = (row: Row) => row['security_incidents'] === 'yes' || row['community_concerns'] === 'yes';
  const sum = (rows: readonly Row[], ...columns: string[]) =>
    rows.reduce((total, row) => total + columns.reduce((own, column) => own + Number(row[column]), 0), 0);

  facts.add('councils.base', councils.length);
  facts.add('councils.established', established.length);
  facts.add('meetings.total', meetings.length);
  facts.add('meetings.mean', meetings.length / established.length);
  facts.add('incidents.total', meetings.filter(isDiscussed).length);
  for (const [column, indicator] of [
    ['work_plan', 'work_plans'],
    ['compensation', 'compensation'],
  ] as const) {
    for (const [value, rows] of Map.groupBy(councils, (row) => row[column] ?? '')) {
      if (value !== '') facts.add(`${indicator}.shares.${value}.count`, rows.length);
    }
  }
  for (const id of established) {
    const own = meetings.filter((row) => row['municipality'] === id);
    facts.add(`meetings/${id}.held`, own.length);
    facts.add(`incidents/${id}.discussed`, own.filter(isDiscussed).length);
    const of = members.filter((row) => row['municipality'] === id);
    addMembers(`representation/${id}.members`, of);
  }
  addMembers('representation.overall', members);
  return facts;

  function addMembers(name: string, rows: readonly Row[]): void {
    facts.add(`${name}.women`, sum(rows, 'women'));
    facts.add(`${name}.men`, sum(rows, 'men'));
    facts.add(`${name}.total`, sum(rows, 'women', 'men'));
    for (const [column, key] of [
      ['community', 'byCommunity'],
      ['capacity', 'byCapacity'],
    ] as const) {
      for (const [value, own] of Map.groupBy(rows, (row) => row[column] ?? '')) {
        facts.add(`${name}.${key}.${value}`, sum(own, 'women', 'men'));
      }
    }
  }
}

export function csvRows(text: string): Row[] {
  return Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}

export function csvTable(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

/** The sheets of a workbook by their names, as rows of texts. */
export function workbookSheets(bytes: Uint8Array): Map<string, string[][]> {
  const files = unzipSync(bytes);
  const text = (path: string) => new TextDecoder().decode(files[path]);
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
    decode(item.replace(/<[^>]*>/g, '')),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
    decode(name),
  );
  return new Map(
    names.map((name, index) => {
      const rows = [...text(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)];
      return [name, rows.map(([, row = '']) => cellsOf(row, shared))];
    }),
  );
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, place = '', kind, content = ''] of row.matchAll(
    /<c r="([A-Z]+)\d+"(?:[^>]*? t="(\w+)")?[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const value = decode(content.replace(/<[^>]*>/g, ''));
    const column = [...place].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    cells[column] = kind === 's' ? (shared[Number(value)] ?? '') : value;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

export function workbookRows(sheets: ReadonlyMap<string, readonly string[][]>, name: string): Row[] {
  const [head = [], ...rows] = sheets.get(name) ?? [];
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])));
}

/** The compared figures of a workbook. */
export function addFiguresOfWorkbook(rows: readonly Row[], year: string, facts: Facts): void {
  for (const row of rows) {
    for (const [column, part] of [
      [year, 'now'],
      [String(Number(year) - 1), 'before'],
      ['difference', 'difference'],
    ] as const) {
      const value = row[column] ?? '';
      facts.add(
        `change/${row['indicator']}.${part}`,
        value === '' || Number.isNaN(Number(value)) ? value : Number(value),
      );
    }
  }
}
