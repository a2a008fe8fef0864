import { type TileKind, tileKind } from '../charts/map.ts';
import { signSvg } from '../charts/signs.ts';
import type { EditionContext } from './context.ts';
import type { SignSize } from './members-table.ts';

export interface MapKeyItem {
  readonly kind: 'none' | 'one' | 'more' | 'not_established' | 'not_reported';
  readonly sign: string;
  readonly text: string;
  readonly count: string;
}

/** The key of the map with the number of municipalities of each kind. */
export function mapKey({ now, translator: t }: EditionContext, sign: SignSize): MapKeyItem[] {
  const { rows } = now.representation;
  const ring = signSvg('ring', sign.height, sign.height, sign.outline);
  const ofKind = (kind: TileKind) => rows.filter((row) => tileKind(row) === kind);
  const gaps = ofKind('gaps');
  const item = (kind: MapKeyItem['kind'], image: string, n: number) => ({
    kind,
    sign: image,
    text: t.text(`map.${kind}`),
    count: t.text('common.municipalities', { n }),
    n,
  });
  return [
    item('none', '', ofKind('none').length),
    item('one', ring, gaps.filter((row) => row.gaps.length === 1).length),
    item('more', ring + ring, gaps.filter((row) => row.gaps.length > 1).length),
    item(
      'not_established',
      signSvg('hatched', sign.width, sign.height * 0.75, sign.outline),
      ofKind('not_established').length,
    ),
    item('not_reported', signSvg('unknown', sign.height, sign.height, sign.outline), ofKind('not_reported').length),
  ].filter(({ n }) => n > 0);
}
