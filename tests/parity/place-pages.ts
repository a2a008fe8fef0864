import type { Blocks } from '../support/blocks.ts';
import { Paragraphs } from './paragraphs.ts';
import { plain } from './sentences.ts';
import type { Notes } from './tongue.ts';

/** Reads what the page of a municipality says of a year. */
export function readPlacePage(blocks: Blocks, place: string, year: number, notes: Notes): void {
  const { tongue } = notes;
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.map(plain))] : []));
  // The rows begin with the latest year; what stands outside of them is of that year.
  const isLatest = tables[0]?.find(([label]) => /^\d{4}$/.test(label ?? ''))?.[0] === String(year);
  let caption = '';
  for (const block of blocks) {
    if (block.kind === 'text') {
      caption = plain(block.text);
      if (isLatest) readSentence(caption, place, notes);
    }
    if (block.kind !== 'table') continue;
    const [head = [], ...rows] = block.rows.map((row) => row.map(plain));
    const own = rows.find(([label]) => label === String(year)) ?? [];
    if (head.at(-1) === tongue.text('municipality.column_all')) {
      if (head.length === 5 || head[0] === tongue.text('municipality.column_year')) readMeetings(own, place, notes);
      else if (isLatest) readCompared(rows, place, notes);
    } else if (head.includes(tongue.text('municipality.work_plan'))) {
      // Where there is no council, one cell says so for all.
      head.forEach((label, index) => readCell(place, label, own[index] ?? own[1] ?? '', notes));
    }
    for (const [key, section, part] of [
      ['municipality.by_community', 'communities', 'byCommunity'],
      ['municipality.by_capacity', 'capacities', 'byCapacity'],
    ] as const) {
      if (tongue.reader.whole(caption, [key])?.values['year'] !== String(year)) continue;
      for (const [label = '', value = ''] of rows) {
        notes.add(`representation/${place}.members.${part}.${tongue.keyOf(section, label)}`, value);
      }
    }
  }
}

/** The row of a year: its drawing has no text, and a reason stands in place of drawing and number. */
function readMeetings(row: readonly string[], place: string, notes: Notes): void {
  const [held, , all] = row.slice(row.length - 3);
  if (held) notes.add(`meetings/${place}.held`, held);
  if (all && /\d/.test(all)) notes.add('meetings.mean', all);
}

function readCompared(rows: readonly (readonly string[])[], place: string, notes: Notes): void {
  const members = `representation/${place}.members`;
  const FACTS: Readonly<Record<string, readonly [own: string, all: string]>> = {
    meetings: [`meetings/${place}.held`, 'meetings.mean'],
    members: [`${members}.total`, ''],
    women: [`${members}.womenPercent`, 'representation.overall.womenPercent'],
    gaps: [`representation/${place}.gaps.count`, ''],
  };
  for (const [label = '', own = '', , all = ''] of rows) {
    const [fact = '', ofAll = ''] = FACTS[notes.tongue.keyOf('municipality', label) ?? ''] ?? [];
    if (/^\d/.test(own)) notes.add(fact, own);
    if (ofAll && /^\d/.test(all)) notes.add(ofAll, all);
  }
}

function readSentence(text: string, place: string, notes: Notes): void {
  const members = `representation/${place}.members`;
  const said = notes.tongue.reader.whole(text, Object.keys(SENTENCES));
  const meanings = said && SENTENCES[said.key];
  if (!said || !meanings) return;
  const named = Object.entries(meanings).map(([name, fact]) => [name, fact.replace('@', place).replace('#', members)]);
  notes.addSaid(said, Object.fromEntries(named) as Record<string, string>);
}

/** What the numbers of sentences are; @ is the municipality, # its members. */
const SENTENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'municipality.said_meetings': { n: 'meetings/@.held', year: 'edition' },
  'municipality.said_average': { all: 'meetings.mean' },
  'municipality.said_incidents': { n: 'incidents/@.discussed', m: 'meetings/@.held' },
  'municipality.said_members': {
    n: '#.total',
    women: '#.women',
    percent: '#.womenPercent',
    all: 'representation.overall.womenPercent',
  },
  'municipality.said_gaps': { n: 'representation/@.gaps.count' },
};

function readCell(place: string, label: string, value: string, notes: Notes): void {
  const { reader } = notes.tongue;
  const said = (key: string) => reader.whole(value, [key])?.values;
  const members = `representation/${place}.members`;
  const kind = notes.tongue.keyOf('municipality', label);
  if (kind === 'incidents') {
    const { n, m } = said('common.n_of_m') ?? {};
    if (value === notes.tongue.text('over_time.no_meeting_held')) notes.add(`incidents/${place}.discussed`, '0');
    if (n) notes.add(`incidents/${place}.discussed`, n);
    else if (notes.tongue.keyOf('reasons', value)) notes.add(`incidents/${place}.discussed`, value);
    if (m) notes.add(`meetings/${place}.held`, m);
  } else if (kind === 'members') notes.add(/^\d/.test(value) ? `${members}.total` : members, value);
  else if (kind === 'women') {
    const { n, percent } = said('municipality.women_value') ?? {};
    if (n) notes.add(`${members}.women`, n);
    if (percent) notes.add(`${members}.womenPercent`, percent);
  } else if (label !== notes.tongue.text('municipality.column_year')) notes.wonder(value);
}

/** Reads the list of all municipalities, which says of each how many meetings its council held. */
export function readPlacesPage(blocks: Blocks, notes: Notes): void {
  const paragraphs = new Paragraphs(notes);
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    const { place, rest = '' } = notes.tongue.afterPlace(plain(block.text)) ?? {};
    const held = notes.tongue.reader.whole(rest, ['common.meetings'])?.values['n'];
    if (place === undefined) paragraphs.read(plain(block.text));
    else if (held !== undefined) notes.add(`meetings/${place}.held`, held);
    else if (notes.tongue.keyOf('reasons', rest)) notes.add(`meetings/${place}.held`, rest);
    else notes.wonder(rest);
  }
}
