import { isMissing } from '../dataset/dataset.ts';
import type { RepresentationRow } from '../indicators/representation.ts';
import type { Chart, ChartInput } from './chart.ts';
import type { Frame } from './frame.ts';
import { gapsSpec, gapsWords } from './gaps-distribution.ts';
import { type Box, Grid, type Label, type Spot } from './layers.ts';
import { wrap } from './measure.ts';
import { alternative, knownCell } from './values.ts';

/** Columns of the map; the schema of municipalities.csv allows no more. */
const COLUMNS = 8;

/** A line of a name, in multiples of its type size. */
const LEADING = 1.06;

/** What a tile says besides its name. */
export type TileKind = 'gaps' | 'none' | 'not_established' | 'not_reported';

/** The kinds of tiles without rings; the alternative says how many there are. */
const QUIET = ['none', 'not_established', 'not_reported'] as const satisfies readonly TileKind[];

export function tileKind({ members, gaps }: RepresentationRow): TileKind {
  if (isMissing(members)) return members.missing === 'not_established' ? 'not_established' : 'not_reported';
  return gaps.length > 0 ? 'gaps' : 'none';
}

/**
 * The schematic tile map: one ring for one community that lives in a municipality and has no member.
 * Where municipalities have no tiles, their councils are counted instead.
 */
export const mapChart: Chart = {
  id: 'map',

  words(input, frame) {
    if (input.tiles.size === 0) return gapsWords(input);
    const { translator: t, places } = input;
    const rows = places.sort(input.indicators.representation.rows);
    const title = t.text('map.title');
    const numbered = frame.tile.named && !namesFit(input, frame);
    const say = (row: RepresentationRow) => (isMissing(row.members) ? row.members : row.gaps.length);
    const items = rows
      .filter((row) => row.gaps.length > 0)
      .map((row) => t.text('map.alt_item', { name: places.name(row.municipality), n: row.gaps.length }));
    const others = QUIET.map((kind) => ({ kind, n: rows.filter((row) => tileKind(row) === kind).length }))
      .filter(({ n }) => n > 0)
      .map(({ kind, n }) => {
        const value = t.text('common.municipalities', { n });
        return t.text('common.labelled', { label: t.text(`map.${kind}`), value });
      });
    return {
      title,
      subtitle: t.text(numbered ? 'map.subtitle_numbers' : 'map.subtitle'),
      notes: [],
      alternative: alternative(title, [...items, ...others], t),
      table: {
        head: [t.text('meetings.column_name'), t.text('map.column_gaps'), t.text('common.names')],
        rows: rows.map((row) => [
          places.name(row.municipality),
          knownCell(say(row), t),
          t.list(row.gaps.map((id) => t.text(`communities.${id as 'other'}.short`))),
        ]),
      },
    };
  },

  spec(input, frame) {
    const { places, tiles } = input;
    if (tiles.size === 0) return gapsSpec(input, frame);
    const rows = places.sort(input.indicators.representation.rows);
    if (rows.length === 0) return undefined;
    const { width, height, gap, named } = frame.tile;
    const numbered = named && !namesFit(input, frame);
    const line = height;
    const depth = Math.max(...rows.map((row) => tiles.get(row.municipality)?.row ?? 1));
    const grid = new Grid(frame, COLUMNS * width, depth, line);

    const withGaps: Box[] = [];
    const without: Box[] = [];
    const names = { regular: [] as Label[], strong: [] as Label[] };
    const rings: Spot[] = [];
    const hatched: Spot[] = [];
    const unknown: Spot[] = [];
    const mostRings = Math.max(...rows.map((row) => row.gaps.length));
    const radius = Math.min(frame.small * 0.38, (width - gap - frame.small) / (mostRings * 2.5));
    rows.forEach((row, index) => {
      const tile = tiles.get(row.municipality) ?? { column: 1, row: 1 };
      const left = (tile.column - 1) * width;
      const right = left + width - gap;
      const top = tile.row - 1;
      const bottom = top + (height - gap) / height;
      const box = { x: left + frame.outline, x2: right, line: top + frame.outline / height, line2: bottom };
      const kind = tileKind(row);
      (kind === 'gaps' ? withGaps : without).push(box);
      const own = numbered ? [String(index + 1)] : nameLines(input, frame, row.municipality, kind === 'gaps');
      if (named) {
        own.forEach((text, at) => {
          const label = {
            x: left + 2.4 * frame.outline + frame.small / 7,
            line: top + (at * frame.small * LEADING + frame.small * 0.12) / height,
            text,
          };
          (kind === 'gaps' ? names.strong : names.regular).push(label);
        });
      }
      const low = bottom - (radius + frame.small * 0.3) / height;
      const middle = named ? low : (top + bottom) / 2;
      row.gaps.forEach((_, ring) =>
        rings.push({ x: right - frame.small * 0.3 - radius - ring * radius * 2.5, line: middle }),
      );
      const signSpot = { x: right - frame.small * 0.3 - frame.small * 0.6, line: middle };
      if (kind === 'not_established') hatched.push(signSpot);
      if (kind === 'not_reported') unknown.push(signSpot);
      grid.areas([{ row: index, ...box }]);
    });
    const text = { size: frame.small };
    const lift = (labels: readonly Label[]) =>
      // Labels stand on the baseline of a line of text, not of a tile.
      labels.map((label) => ({ ...label, line: label.line + (frame.small * 0.95) / height - 0.73 }));
    return grid
      .boxes(without, { fill: 'paper', stroke: 'slot' })
      .boxes(withGaps, { fill: 'tint', stroke: 'ink-2' })
      .labels(lift(names.regular), text)
      .labels(lift(names.strong), { ...text, weight: 600 })
      .signs(rings, 'ring', radius * 2, radius * 2)
      .signs(hatched, 'hatched', frame.small * 1.2, frame.small * 0.55)
      .signs(unknown, 'unknown', frame.small * 0.8, frame.small * 0.8)
      .spec();
  },
};

/** Whether each name has room in a tile, with the weight that a tile with rings gives it. */
function namesFit(input: ChartInput, frame: Frame): boolean {
  const { width, height, gap } = frame.tile;
  const room = width - gap - frame.small * 0.5;
  const most = Math.floor((height - gap) / (frame.small * LEADING));
  return input.indicators.representation.rows.every((row) => {
    const lines = nameLines(input, frame, row.municipality, true);
    const widths = lines.map((line) => input.measure(line, frame.small, 600));
    // On the lowest line the name shares the tile with rings or a sign.
    const signs = lines.length === most ? Math.max(1, row.gaps.length) * frame.small : 0;
    return lines.length <= most && widths.every((own, line) => own + (line === most - 1 ? signs : 0) <= room);
  });
}

function nameLines({ places, measure }: ChartInput, frame: Frame, id: string, strong: boolean): string[] {
  const room = frame.tile.width - frame.tile.gap - frame.small * 0.5;
  return wrap(places.name(id), room, frame.small, measure, strong ? 600 : 400);
}
