import { residentsOf } from '../dataset/dataset.ts';
import { withId } from '../dataset/lookup.ts';
import { computeRecords } from '../indicators/record.ts';
import { editionContext, type LanguageContext } from './context.ts';
import { type MapKeyItem, mapKey } from './map-key.ts';
import { type MeetingsByYear, meetingsByYear } from './municipality-meetings.ts';
import { recordTable, type YearTable } from './municipality-record.ts';
import { municipalitySentences } from './municipality-sentences.ts';
import { comparedTable, datesTable, memberTables, quarterTable, type SmallTable } from './municipality-tables.ts';
import { type Link, type PageFrame, pageFrame } from './page.ts';
import { paths } from './paths.ts';
import type { Sentences } from './sentences.ts';
import { latestEdition, shownEditions } from './shown.ts';
import { nameParts, type TileMap, tileMap } from './tile-map.ts';

/** A council's record over the years, its members and its meetings, and the way to the other municipalities. */
export interface MunicipalityView extends PageFrame {
  /** In the parts between which it may break: after the slash of a double name. */
  readonly heading: readonly string[];
  readonly region: { readonly label: string; readonly name: string };
  readonly sentences: Sentences;
  readonly lead: string;
  readonly meetings: MeetingsByYear;
  /** Beside the meetings; those that would be empty are left out. */
  readonly asides: readonly SmallTable[];
  readonly quarters: SmallTable | undefined;
  readonly record: YearTable;
  readonly membersTitle: string;
  /** Members in the latest edition; empty tables are left out. */
  readonly members: readonly SmallTable[];
  readonly others: {
    readonly title: string;
    readonly lead: string;
    readonly neighbours: readonly { readonly label: string; readonly link: Link }[];
    /** Without tiles where the data has none. */
    readonly map: TileMap;
    readonly mapKey: readonly MapKeyItem[];
  };
}

/** The pages of all municipalities in a language, in its alphabet. */
export function municipalityViews(context: LanguageContext): MunicipalityView[] {
  const { dataset, translator: t, places, indicators } = context;
  const editions = shownEditions(context);
  const records = computeRecords(dataset.municipalities, editions, indicators);
  const latest = latestEdition(context);
  const now = editionContext(context, latest);
  const map = tileMap(now);
  const key = mapKey(now, { width: 16, height: 12, outline: 1.2 });
  const shownLast = editions.at(-1);
  const [first = 0, last = 0] = [editions[0]?.year, shownLast?.year];
  const lead =
    first === last ? t.text('municipality.lead_single', { year: last }) : t.text('municipality.lead', { first, last });
  return places.order.map((id): MunicipalityView => {
    const [municipality, record] = [withId(dataset.municipalities, id), records.get(id)];
    if (!municipality || !record) throw new Error(`there is no municipality "${id}"`);
    const living = shownLast ? residentsOf(municipality, shownLast) : municipality.residents;
    const name = places.name(id);
    const path = paths.municipality(t.code, id);
    const newest = record.years[0]?.edition;
    const of = <Made>(make: (year: number, own: NonNullable<typeof newest>) => Made) =>
      newest ? [make(last, newest)] : [];
    const present = (table: SmallTable | undefined) => table ?? [];
    return {
      ...pageFrame(context, {
        title: `${name} – ${t.text('common.title')}`,
        description: `${name}. ${lead}`,
        pathIn: (code) => paths.municipality(code, id),
        editions,
      }),
      heading: nameParts(name),
      region: { label: t.text('municipality.region'), name: t.text(`regions.${municipality.region}`) },
      sentences: municipalitySentences(context, record),
      lead,
      meetings: meetingsByYear(record, t),
      asides: of((year, own) => [comparedTable(year, own, t), datesTable(year, own, t)])
        .flat()
        .flatMap(present),
      quarters: quarterTable(record, t),
      record: recordTable(record, t),
      membersTitle: t.text('municipality.members_title'),
      members: of((year, own) => memberTables(context, year, own, living)).flat(),
      others: {
        title: t.text('municipality.others_title'),
        lead: t.text('municipality.others_lead', { year: latest.year }),
        neighbours: neighbours(context, id),
        map: { ...map, tiles: map.tiles.map((tile) => ({ ...tile, current: tile.path === path })) },
        mapKey: key,
      },
    };
  });
}

/** The municipalities before and after in the alphabet of the language. */
function neighbours({ translator: t, places }: LanguageContext, id: string): MunicipalityView['others']['neighbours'] {
  const index = places.order.indexOf(id);
  const link = (label: string, other: string | undefined) =>
    other === undefined
      ? []
      : [{ label, link: { text: places.name(other), path: paths.municipality(t.code, other), current: false } }];
  return [
    ...link(t.text('municipality.previous'), places.order[index - 1]),
    ...link(t.text('municipality.next'), places.order[index + 1]),
  ];
}
