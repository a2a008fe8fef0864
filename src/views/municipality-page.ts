import { signSvg } from '../charts/signs.ts';
import { sayKnown } from '../charts/values.ts';
import { CAPACITIES, type Council, type Edition, isMissing, type Known } from '../dataset/dataset.ts';
import { rowOf, withId } from '../dataset/lookup.ts';
import type { EditionIndicators } from '../indicators/indicators.ts';
import type { MemberCounts } from '../indicators/representation.ts';
import type { LanguageContext } from './context.ts';
import { type Link, type PageFrame, pageFrame } from './page.ts';
import { paths } from './paths.ts';
import { shownEditions } from './shown.ts';

/** A council's record over the years, its members and its meetings. */
export interface MunicipalityView extends PageFrame {
  readonly heading: string;
  readonly region: { readonly label: string; readonly name: string };
  readonly lead: string;
  readonly record: {
    readonly columnFigure: string;
    readonly years: readonly { readonly text: string; readonly path: string }[];
    readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  };
  /** Members in the latest edition; empty tables are left out. */
  readonly tables: readonly SmallTable[];
  readonly meetings: SmallTable | undefined;
  readonly neighbours: readonly { readonly label: string; readonly link: Link }[];
  readonly ring: string;
}

export interface SmallTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[]; readonly gap: boolean }[];
}

/** What the dataset and the indicators say of a municipality in one edition. */
interface YearOf {
  readonly edition: Edition;
  readonly council: Council;
  readonly held: Known<number>;
  readonly discussed: Known<number>;
  readonly required: number;
  readonly members: Known<MemberCounts>;
  readonly gaps: readonly string[];
}

export function municipalityView(context: LanguageContext, id: string): MunicipalityView {
  const { dataset, translator: t, places, indicators } = context;
  const municipality = withId(dataset.municipalities, id);
  if (!municipality) throw new Error(`there is no municipality "${id}"`);
  const heading = places.name(id);
  const editions = shownEditions(context);
  const years = editions.flatMap((edition) => yearOf(edition, indicators, id)).reverse();
  const last = years[0];
  const first = editions[0]?.year ?? 0;
  const latest = editions.at(-1)?.year ?? 0;
  const lead =
    first === latest
      ? t.text('municipality.lead_single', { year: latest })
      : t.text('municipality.lead', { first, last: latest });
  return {
    ...pageFrame(context, {
      title: `${heading} – ${t.text('common.title')}`,
      description: `${heading}. ${lead}`,
      pathIn: (code) => paths.municipality(code, id),
      editions,
    }),
    heading,
    region: { label: t.text('municipality.region'), name: t.text(`regions.${municipality.region}`) },
    lead,
    record: {
      columnFigure: t.text('change.column_figure'),
      years: years.map(({ edition }) => ({ text: String(edition.year), path: paths.edition(t.code, edition.year) })),
      rows: recordRows(context, years),
    },
    tables: last ? memberTables(context, last, municipality.residents) : [],
    meetings: last && meetingTable(context, last),
    neighbours: neighbours(context, id),
    ring: signSvg('ring', 14, 14, 1.2),
  };
}

function yearOf(edition: Edition, indicators: readonly EditionIndicators[], id: string): YearOf[] {
  const own = indicators.find(({ year }) => year === edition.year);
  const council = rowOf(edition.councils, id);
  const meetings = own && rowOf(own.meetings.rows, id);
  const incidents = own && rowOf(own.incidents.rows, id);
  const representation = own && rowOf(own.representation.rows, id);
  if (!own || !council || !meetings || !incidents || !representation) return [];
  const { members, gaps } = representation;
  const { required } = own.meetings;
  return [{ edition, council, held: meetings.held, discussed: incidents.discussed, required, members, gaps }];
}

function recordRows({ translator: t }: LanguageContext, years: readonly YearOf[]): MunicipalityView['record']['rows'] {
  const row = (label: string, cell: (year: YearOf) => string) => ({ label, cells: years.map(cell) });
  const established = (year: YearOf, say: (council: Extract<Council, { established: true }>) => string) =>
    year.council.established ? say(year.council) : t.text('reasons.not_established');
  const known = <T>(value: Known<T>, say: (value: T) => string) =>
    isMissing(value) ? t.text(`reasons.${value.missing}`) : say(value);
  return [
    row(t.text('municipality.established'), ({ council }) => t.text(council.established ? 'common.yes' : 'common.no')),
    row(t.text('municipality.meetings'), ({ held, required }) =>
      known(held, (n) => t.text('municipality.meetings_value', { n, m: required })),
    ),
    row(t.text('municipality.incidents'), ({ discussed }) => sayKnown(discussed, t)),
    row(t.text('municipality.work_plan'), (year) =>
      established(year, ({ workPlan }) => t.text(`work_plans.${workPlan}`)),
    ),
    row(t.text('municipality.compensation'), (year) =>
      established(year, ({ compensation }) =>
        compensation === 'not_applicable' ? t.text('reasons.not_applicable') : t.text(`compensation.${compensation}`),
      ),
    ),
    row(t.text('municipality.members'), ({ members }) => known(members, ({ total }) => t.number(total))),
    row(t.text('municipality.women'), ({ members }) =>
      known(members, ({ women, womenPercent }) =>
        womenPercent === null
          ? t.number(women)
          : t.text('municipality.women_value', { n: women, percent: t.percent(womenPercent) }),
      ),
    ),
    row(t.text('municipality.gaps'), ({ members, gaps }) =>
      known(members, () =>
        gaps.length === 0
          ? t.text('municipality.no_gaps')
          : t.list(gaps.map((id) => t.text(`communities.${id as 'other'}.short`))),
      ),
    ),
  ];
}

function memberTables(
  { dataset, translator: t }: LanguageContext,
  { members, edition, gaps }: YearOf,
  residents: ReadonlySet<string>,
): SmallTable[] {
  if (isMissing(members)) return [];
  const { year } = edition;
  const communities = dataset.communities.filter(({ id }) => residents.has(id) || (members.byCommunity[id] ?? 0) > 0);
  return [
    {
      caption: t.text('municipality.by_community', { year }),
      head: [t.text('municipality.column_community'), t.text('municipality.column_members'), ''],
      rows: communities.map(({ id }) => ({
        label: t.sentence(t.text(`communities.${id as 'other'}.name`)),
        cells: [
          t.number(members.byCommunity[id] ?? 0),
          t.text(residents.has(id) ? 'municipality.lives_here' : 'municipality.few_residents'),
        ],
        gap: gaps.includes(id),
      })),
    },
    {
      caption: t.text('municipality.by_capacity', { year }),
      head: [t.text('municipality.column_capacity'), t.text('municipality.column_members')],
      rows: CAPACITIES.filter((capacity) => members.byCapacity[capacity] > 0).map((capacity) => ({
        label: t.text(`capacities.${capacity}`),
        cells: [t.number(members.byCapacity[capacity])],
        gap: false,
      })),
    },
  ];
}

function meetingTable({ translator: t }: LanguageContext, { council, edition }: YearOf): SmallTable | undefined {
  if (!council.established || isMissing(council.meetings) || council.meetings.length === 0) return undefined;
  const say = (value: boolean) => t.text(value ? 'common.yes' : 'common.no');
  return {
    caption: t.text('municipality.meeting_dates', { year: edition.year }),
    head: [
      t.text('municipality.column_date'),
      t.text('municipality.column_security'),
      t.text('municipality.column_concerns'),
    ],
    rows: council.meetings.map(({ date, securityIncidents, communityConcerns }) => ({
      label: t.date(date),
      cells: [say(securityIncidents), say(communityConcerns)],
      gap: false,
    })),
  };
}

/** The municipalities before and after in the alphabet of the language. */
function neighbours({ translator: t, places }: LanguageContext, id: string): MunicipalityView['neighbours'] {
  const index = places.rank(id);
  const link = (label: string, other: string | undefined) =>
    other === undefined
      ? []
      : [{ label, link: { text: places.name(other), path: paths.municipality(t.code, other), current: false } }];
  return [
    ...link(t.text('municipality.previous'), places.order[index - 1]),
    ...link(t.text('municipality.next'), places.order[index + 1]),
  ];
}
