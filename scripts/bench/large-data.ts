import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CAPACITIES } from '../../src/dataset/dataset.ts';
import { schemaOf } from '../../src/dataset/schemas.ts';
import type { CommunitiesFile, SiteFile } from '../../src/dataset/types.generated.ts';
import { createRandom, type Random } from './random.ts';

/** How much sample data is made. */
export interface LargeData {
  readonly municipalities: number;
  readonly editions: number;
  /** Other numbers with another seed, the same ones with the same. */
  readonly seed?: number;
}

/** Tiles across and down that the schematic map has; more municipalities have no tiles. */
const TILES = 8;

/** What stays the same over the editions of a municipality. */
interface Place {
  readonly id: string;
  readonly region: string;
  /** Communities that live there, the largest first. */
  readonly residents: readonly string[];
  /** Index of the edition by which the council is established. */
  readonly since: number;
  /** Meetings that the council holds in most years. */
  readonly meetings: number;
  readonly seats: readonly Seats[];
}

/** Members of one community in one capacity. */
interface Seats {
  readonly capacity: string;
  readonly community: string;
  readonly women: number;
  readonly men: number;
}

/**
 * Writes a data folder that passes the check, with made up municipalities and editions. What does not
 * depend on their number is copied.
 * @param from the data folder whose texts and lists are copied
 * @param to the folder to write to, which must not hold data
 */
export async function writeLargeData(from: string, to: string, size: LargeData): Promise<void> {
  const own = /[\\/](municipalities|residents)\.csv$|[\\/]editions$/;
  await cp(from, to, { recursive: true, filter: (path) => !own.test(path) });
  const site = parse(await readFile(join(from, 'site.yaml'), 'utf8')) as SiteFile;
  const communities = parse(await readFile(join(from, 'communities.yaml'), 'utf8')) as CommunitiesFile;
  const random = createRandom(size.seed ?? 1);
  const listed = communities.filter(({ residual }) => !residual).map(({ id }) => id);
  const places = Array.from({ length: size.municipalities }, (_, index) => makePlace(index, listed, size, random));
  await writeFile(join(to, 'municipalities.csv'), municipalitiesCsv(places, site));
  await writeFile(join(to, 'residents.csv'), residentsCsv(places));
  const first = schemaOf('edition').properties?.['year']?.minimum ?? 0;
  for (let index = 0; index < size.editions; index += 1) {
    const folder = join(to, 'editions', String(first + index));
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(editionFiles(first + index, index, places, random))) {
      await writeFile(join(folder, name), text);
    }
  }
}

function makePlace(index: number, communities: readonly string[], { editions }: LargeData, random: Random): Place {
  const regions = schemaOf('municipalities').properties?.['region']?.enum ?? [];
  const [main = '', ...rest] = communities;
  const others = rest.filter(() => random.chance(0.2));
  return {
    id: `sample-${letters(index)}`,
    region: random.pick(regions),
    residents: [main, ...others],
    seats: [
      ...CAPACITIES.map((capacity) => seats(capacity, main, random)),
      ...others.filter(() => random.chance(0.8)).map((community) => seats('community', community, random)),
    ],
    since: random.chance(0.9) ? 0 : random.whole(0, editions),
    meetings: random.pick([0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6, 7, 8]),
  };
}

/** Identifiers hold no digits: 'aaaa', 'aaab' and so on. */
function letters(index: number): string {
  const digits = index.toString(26).padStart(4, '0');
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}

/** A municipality's name in the language; the first word of names nobody has made up is English. */
const WORDS: Readonly<Record<string, string>> = { sq: 'Komuna', sr: 'Opština' };

function municipalitiesCsv(places: readonly Place[], { languages }: SiteFile): string {
  const digits = Math.max(4, String(places.length).length);
  const mapped = places.length <= TILES * TILES;
  const names = (index: number) =>
    languages.map(({ code }) => `${WORDS[code] ?? 'Municipality'} ${String(index + 1).padStart(digits, '0')}`);
  return table(
    ['id', ...languages.map(({ code }) => `name_${code}`), 'region', 'tile_column', 'tile_row'],
    places.map(({ id, region }, index) => [
      id,
      ...names(index),
      region,
      mapped ? (index % TILES) + 1 : '',
      mapped ? Math.floor(index / TILES) + 1 : '',
    ]),
  );
}

function residentsCsv(places: readonly Place[]): string {
  return table(
    ['municipality', 'community', 'source'],
    places.flatMap(({ id, residents }) => residents.map((community) => [id, community, 'Sample'])),
  );
}

function editionFiles(year: number, index: number, places: readonly Place[], random: Random): Record<string, string> {
  const councils: Cells[] = [];
  const meetings: Cells[] = [];
  const members: Cells[] = [];
  for (const place of places) {
    if (place.since > index) {
      councils.push([place.id, 'no', '', 'not_applicable', '']);
      continue;
    }
    const unknown = random.chance(0.02);
    const held = unknown ? 0 : Math.max(0, place.meetings + random.whole(-1, 1));
    const plan = random.pick(['adopted_with_activities', 'adopted', 'adopted', 'none', 'none', 'not_reported']);
    const paid = held === 0 ? 'not_applicable' : random.pick(['yes', 'yes', 'no', 'not_reported']);
    councils.push([place.id, 'yes', plan, unknown ? 'not_reported' : paid, '']);
    for (let month = 0; month < held; month += 1) {
      const date = workday(year, month + 1, random.whole(10, 14));
      meetings.push([place.id, date, yesNo(random.chance(0.15)), yesNo(random.chance(0.15))]);
    }
    for (const row of membersOf(place, random)) members.push([place.id, ...row]);
  }
  return {
    'edition.yaml': editionYaml(year),
    'councils.csv': table(['municipality', 'established', 'work_plan', 'compensation', 'note'], councils),
    'meetings.csv': table(['municipality', 'date', 'security_incidents', 'community_concerns'], meetings),
    'members.csv': table(['municipality', 'capacity', 'community', 'women', 'men'], members),
  };
}

function seats(capacity: string, community: string, random: Random): Seats {
  return { capacity, community, women: random.pick([0, 0, 0, 1, 1, 2]), men: random.whole(1, 4) };
}

/** About the same members each year; nobody at all now and then. */
function membersOf({ seats: own }: Place, random: Random): Cells[] {
  if (random.chance(0.02)) return [];
  return own.map(({ capacity, community, women, men }) => {
    return [capacity, community, women, men + random.whole(0, 1)];
  });
}

/** The day, or the Monday after it where it falls on a weekend. */
function workday(year: number, month: number, day: number): string {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(Date.UTC(year, month - 1, day + later)).toISOString().slice(0, 10);
}

function editionYaml(year: number): string {
  return `year: ${year}
status: sample
period: { start: ${year}-01-01, end: ${year}-12-31 }
published: ${year + 1}-01-31
required_meetings: 6
legal_references:
  - { number: 27/2012, ministry: mia }
sign_off: {}
corrections: []
`;
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

type Cells = readonly (string | number)[];

function table(header: readonly string[], rows: readonly Cells[]): string {
  return `${[header, ...rows].map((cells) => cells.join(',')).join('\n')}\n`;
}
