import type { Blocks } from '../support/blocks.ts';
import { Paragraphs } from './paragraphs.ts';
import { plain } from './sentences.ts';
import type { Notes } from './tongue.ts';

/** Reads what the page of a municipality says of a year. */
export function readPlacePage(blocks: Blocks, place: string, year: number, notes: Notes): void {
  const { tongue } = notes;
  let caption = '';
  for (const block of blocks) {
    if (block.kind === 'text') caption = plain(block.text);
    if (block.kind !== 'table') continue;
    const [head = [], ...rows] = block.rows.map((row) => row.map(plain));
    const column = head.findIndex((title) => title.replace(/\.$/, '') === String(year));
    if (column > 0) for (const row of rows) readRecord(place, row[0] ?? '', row[column] ?? '', notes);
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

function readRecord(place: string, label: string, value: string, notes: Notes): void {
  const { reader } = notes.tongue;
  const said = (key: string) => reader.whole(value, [key])?.values;
  const members = `representation/${place}.members`;
  const kind = notes.tongue.keyOf('municipality', label);
  if (kind === 'meetings') {
    notes.add(`meetings/${place}.held`, said('municipality.meetings_value')?.['n'] ?? value);
  } else if (kind === 'incidents') notes.add(`incidents/${place}.discussed`, value);
  else if (kind === 'members') notes.add(/^\d/.test(value) ? `${members}.total` : members, value);
  else if (kind === 'women') {
    const { n, percent } = said('municipality.women_value') ?? {};
    if (n) notes.add(`${members}.women`, n);
    if (percent) notes.add(`${members}.womenPercent`, percent);
  } else notes.wonder(value);
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
