import { type TileKind, tileKind } from '../charts/map.ts';
import { signSvg } from '../charts/signs.ts';
import type { RepresentationRow } from '../indicators/representation.ts';
import type { EditionContext } from './context.ts';
import { paths } from './paths.ts';

/** The schematic map as links from municipality to municipality. */
export interface TileMap {
  readonly label: string;
  readonly subtitle: string;
  readonly tiles: readonly Tile[];
}

export interface Tile {
  readonly kind: TileKind;
  /** In the parts between which it may break: after the slash of a double name. */
  readonly name: readonly string[];
  readonly path: string;
  /** Column and row, from 1. */
  readonly column: number;
  readonly row: number;
  /** Place in the table of numbers of the map. */
  readonly place: number;
  /** What its signs say, in words. */
  readonly text: string;
  /** One for each community without a member. */
  readonly rings: readonly string[];
  /** Sign of a municipality without numbers; empty for the others. */
  readonly sign: string;
  /** Whether the map stands on its page. */
  readonly current: boolean;
}

const SIGN = { width: 16, height: 8, outline: 1.2 };

/** The map of an edition; without tiles where the data has none. */
export function tileMap(context: EditionContext): TileMap {
  const { dataset, now, translator: t, places } = context;
  const spots = new Map(dataset.municipalities.map(({ id, tile }) => [id, tile]));
  const tiles = places.sort(now.representation.rows).flatMap((row, place): Tile[] => {
    const spot = spots.get(row.municipality);
    if (!spot) return [];
    const kind = tileKind(row);
    const rings = row.gaps.map((id) => t.text(`communities.${id as 'other'}.short`));
    return [
      {
        kind,
        name: nameParts(places.name(row.municipality)),
        path: paths.municipality(t.code, row.municipality),
        ...spot,
        place,
        text: kind === 'gaps' ? t.list(rings) : t.text(`map.${kind}`),
        rings,
        sign: signOf(row),
        current: false,
      },
    ];
  });
  return { label: t.text('map.label'), subtitle: t.text('map.subtitle'), tiles };
}

/** The parts of a double name, between which it may break. */
export function nameParts(name: string): readonly string[] {
  return name.split(/(?<=\p{L}\/)(?=\p{L})/u);
}

function signOf(row: RepresentationRow): string {
  const kind = tileKind(row);
  if (kind === 'not_established') return signSvg('hatched', SIGN.width, SIGN.height, SIGN.outline);
  return kind === 'not_reported' ? signSvg('unknown', SIGN.width, SIGN.width, SIGN.outline) : '';
}
