import { tileKind } from '../charts/map.ts';
import { type Sign, signSvg } from '../charts/signs.ts';
import { isMissing, residentsOf } from '../dataset/dataset.ts';
import type { RepresentationRow } from '../indicators/representation.ts';
import type { EditionContext } from './context.ts';
import { paths } from './paths.ts';
import { type RowFacts, rowFacts, type TableTools, tableTools } from './table-tools.ts';

/** A cell of a community: members, a gap, or a quiet zero. */
export interface MemberCell {
  readonly kind: 'members' | 'gap' | 'neither';
  /** Name of the community, short. */
  readonly community: string;
  readonly text: string;
  /** Whether the community lives in the municipality. */
  readonly lives: boolean;
}

export interface MemberRow extends RowFacts {
  readonly number: string;
  readonly name: string;
  readonly path: string;
  readonly last: boolean;
}

export interface CouncilMemberRow extends MemberRow {
  readonly kind: 'council';
  readonly cells: readonly MemberCell[];
  readonly counts: Counts;
  /** '12 members, 3 women' */
  readonly summary: string;
}

export interface ReasonRow extends MemberRow {
  readonly kind: 'reason';
  readonly sign: string;
  readonly reason: string;
}

export interface Counts {
  readonly total: string;
  readonly women: string;
  readonly men: string;
  /** Share of women in words, and as the width of its bar from 0 to 100. */
  readonly share: string;
  readonly bar: number;
  readonly noWomen: boolean;
}

/** How often a community has no member where it lives. */
interface GapCount {
  readonly text: string;
  readonly zero: boolean;
}

/** The list of municipalities with the members of their councils. */
export interface MembersTable {
  readonly caption: string;
  readonly head: Readonly<Record<'number' | 'municipality' | 'total' | 'women' | 'men' | 'share', string>>;
  readonly communities: readonly {
    readonly id: string;
    readonly short: string;
    readonly name: string;
    readonly raised: boolean;
  }[];
  readonly rows: readonly (CouncilMemberRow | ReasonRow)[];
  /** Whether the sums stand below the rows. */
  readonly closes: boolean;
  readonly sum: { readonly name: string; readonly cells: readonly string[]; readonly counts: Counts };
  readonly gaps: {
    readonly name: string;
    readonly cells: readonly GapCount[];
    readonly total: GapCount;
  };
  /** Words and signs of the key that stands above the table. */
  readonly key: Readonly<Record<'label' | 'lives' | 'members' | 'gap' | 'neither' | 'ring' | 'dot', string>>;
  /** Whether names need the wider column and communities the narrower ones. */
  readonly longNames: boolean;
  /** Whether the numbers of the rows and the sums need more room. */
  readonly manyRows: boolean;
  /** Columns that a row spans whose council has no numbers. */
  readonly reasonColumns: number;
  readonly cellGap: string;
  readonly cellNeither: string;
  readonly signs: Readonly<Record<'ring' | 'dot', string>>;
}

/** A hairline stands after every fifth row. */
const ROWS_OF_A_GROUP = 5;

/** Rows from which their numbers have four digits. */
const MANY_ROWS = 1000;

const COUNTS = ['total', 'women', 'men', 'share'] as const;

/** A name wider than this, in multiples of the type size, asks for the wider column. */
const LONG_NAME = 88 / 8.5;

/** Size of the signs beside words, in the unit of the page. */
export interface SignSize {
  readonly width: number;
  readonly height: number;
  readonly outline: number;
}

export function membersTable(context: EditionContext, sign: SignSize): MembersTable {
  const { dataset, edition, now, translator: t, places, measure } = context;
  const { representation } = now;
  const living = new Map(dataset.municipalities.map((own) => [own.id, residentsOf(own, edition)]));
  const image = (kind: Sign, width: number, height: number) => signSvg(kind, width, height, sign.outline);
  const rows = places.sort(representation.rows);
  const signs = {
    ring: image('ring', sign.height, sign.height),
    dot: image('dot', sign.height * 0.2, sign.height * 0.2),
  };
  return {
    caption: t.text('section.list'),
    head: {
      number: t.text('list.column_number'),
      municipality: t.text('list.column_municipality'),
      total: t.text('list.column_total'),
      women: t.text('list.column_women'),
      men: t.text('list.column_men'),
      share: t.text('list.column_share'),
    },
    communities: dataset.communities.map(({ id }, index) => ({
      id,
      short: shortName(id),
      name: fullName(id),
      raised: index % 2 === 0,
    })),
    rows: rows.map((row, index) => toRow(row, index)),
    closes: true,
    sum: {
      name: t.text('list.row_total', { n: representation.reported }),
      cells: dataset.communities.map(({ id }) => t.number(representation.overall.byCommunity[id] ?? 0)),
      counts: countsOf(representation.overall),
    },
    gaps: {
      name: t.text('list.row_gaps'),
      cells: dataset.communities.map(({ id }) => gapCount(representation.gapsByCommunity[id] ?? 0)),
      total: gapCount(representation.gaps),
    },
    key: {
      label: t.text('list.key_label'),
      lives: t.text('list.key_lives'),
      members: t.text('list.key_members'),
      gap: t.text('list.key_gap'),
      neither: t.text('list.key_neither'),
      ...signs,
    },
    longNames: places.order.some((id) => measure(places.name(id), 1) > LONG_NAME),
    manyRows: rows.length >= MANY_ROWS,
    reasonColumns: dataset.communities.length + COUNTS.length,
    cellGap: t.text('list.cell_gap'),
    cellNeither: t.text('list.cell_neither'),
    signs,
  };

  function toRow(row: RepresentationRow, index: number): CouncilMemberRow | ReasonRow {
    const base = {
      number: t.number(index + 1),
      name: places.name(row.municipality),
      path: paths.municipality(t.code, row.municipality),
      last: (index + 1) % ROWS_OF_A_GROUP === 0,
      ...rowFacts(context, row.municipality, valuesOf(row)),
    };
    if (isMissing(row.members)) {
      const absent = tileKind(row) === 'not_established';
      return {
        ...base,
        kind: 'reason',
        sign: absent ? image('hatched', sign.width, sign.height * 0.75) : image('unknown', sign.height, sign.height),
        reason: t.text(absent ? 'list.not_established' : 'list.not_reported'),
      };
    }
    const { members } = row;
    const cells = dataset.communities.map(({ id }): MemberCell => {
      const count = members.byCommunity[id] ?? 0;
      const lives = living.get(row.municipality)?.has(id) ?? false;
      const kind = count > 0 ? 'members' : lives ? 'gap' : 'neither';
      return { kind, community: shortName(id), text: t.number(count), lives };
    });
    const summary = t.text('common.members_women', { members: members.total, women: members.women });
    return { ...base, kind: 'council', cells, counts: countsOf(members), summary };
  }

  /** In the order of the columns. */
  function valuesOf({ members }: RepresentationRow): (number | null)[] {
    if (isMissing(members)) return [...dataset.communities, ...COUNTS].map(() => null);
    const { byCommunity, total, women, men, womenPercent } = members;
    return [...dataset.communities.map(({ id }) => byCommunity[id] ?? 0), total, women, men, womenPercent];
  }

  function gapCount(count: number): GapCount {
    return { text: t.number(count), zero: count === 0 };
  }

  function countsOf({ total, women, men, womenPercent }: typeof representation.overall): Counts {
    return {
      total: t.number(total),
      women: t.number(women),
      men: t.number(men),
      share: womenPercent === null ? '–' : t.percent(womenPercent),
      bar: womenPercent ?? 0,
      noWomen: total > 0 && women === 0,
    };
  }

  function shortName(id: string): string {
    return t.text(`communities.${id as 'other'}.short`);
  }

  function fullName(id: string): string {
    return t.text(`communities.${id as 'other'}.name`);
  }
}

/** What sorts and filters the table on the screen. */
export function membersTools(context: EditionContext): TableTools {
  const { dataset, translator: t } = context;
  return tableTools(context, 'list', [
    { id: 'name', name: t.text('list.column_municipality') },
    ...dataset.communities.map(({ id }) => ({ id, name: t.text(`communities.${id as 'other'}.short`) })),
    ...COUNTS.map((id) => ({ id, name: t.text(`list.column_${id}`) })),
  ]);
}
