import Papa from 'papaparse';

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

const COLUMNS: readonly (readonly [column: string, fact: (place: string) => string])[] = [
  ['meetings', (place) => `meetings/${place}.held`],
  ['meetings_year_before', (place) => `meetings/${place}.before`],
  ['meetings_on_incidents_or_concerns', (place) => `incidents/${place}.discussed`],
  ['members', (place) => `representation/${place}.members.total`],
  ['women', (place) => `representation/${place}.members.women`],
  ['men', (place) => `representation/${place}.members.men`],
  ['women_percent', (place) => `representation/${place}.members.womenPercent`],
  ['communities_without_member', (place) => `representation/${place}.gaps.count`],
];

/** What the table says that has all of a municipality in one row; a word stands where a number is missing. */
export function factsByMunicipality(csv: string): Facts {
  const facts = new Facts();
  for (const row of csvRows(csv)) {
    for (const [column, fact] of COLUMNS) {
      const value = row[column] ?? '';
      const isNumber = /^\d+$/.test(value);
      const name = fact(row['municipality'] ?? '');
      facts.add(isNumber ? name : name.replace(/(\.members)\.\w+$/, '$1'), isNumber ? Number(value) : value);
    }
    const gaps = (row['communities_without_member_list'] ?? '').split(';').filter((id) => id !== '');
    const named = row['communities_without_member'] ?? '';
    if (/^\d+$/.test(named)) facts.add(`representation/${row['municipality']}.gaps.count`, gaps.length);
  }
  return facts;
}

export function csvRows(text: string): Row[] {
  return Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}

export function csvTable(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}
