import fc from 'fast-check';
import {
  type AbsentCouncil,
  CAPACITIES,
  type Community,
  type Council,
  type Dataset,
  type Edition,
  type EstablishedCouncil,
  isMissing,
  type Known,
  type Meeting,
  type Members,
  missing,
  type WorkPlan,
} from '../../src/dataset/dataset.ts';

const COMMUNITIES: readonly Community[] = [
  { id: 'albanian', residual: false },
  { id: 'roma', residual: false },
  { id: 'serb', residual: false },
  { id: 'other', residual: true },
];

export function absent(municipality: string): AbsentCouncil {
  return { municipality, note: '', established: false };
}

/** A council that adopted no plan, never met and has not reported its members, except for what is given. */
export function council(municipality: string, facts: Partial<EstablishedCouncil> = {}): EstablishedCouncil {
  return {
    municipality,
    note: '',
    established: true,
    workPlan: 'none',
    compensation: 'not_applicable',
    meetings: [],
    members: missing('not_reported'),
    ...facts,
  };
}

/** So many meetings; at the first of them security was discussed, in its two ways by turns. */
export function meetings(count: number, onSafety = 0): Meeting[] {
  return Array.from({ length: count }, (_, index) => ({
    date: dayOf(2023, index),
    securityIncidents: index < onSafety && index % 2 === 0,
    communityConcerns: index < onSafety && index % 2 === 1,
  }));
}

export function members(
  community: string,
  women: number,
  men: number,
  capacity: Members['capacity'] = 'other',
): Members {
  return { capacity, community, women, men };
}

export function edition(councils: readonly Council[], facts: Partial<Edition> = {}): Edition {
  const year = facts.year ?? 2023;
  return {
    year,
    status: 'sample',
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    published: `${year + 1}-01-31`,
    requiredMeetings: 6,
    legalReferences: [{ number: '27/2012', ministry: 'mia' }],
    signOff: {},
    corrections: [],
    residents: undefined,
    record: undefined,
    councils,
    ...facts,
  };
}

/** @param residents communities that live in a municipality; none where it is not named */
export function smallDataset(
  editions: readonly Edition[],
  residents: Readonly<Record<string, readonly string[]>> = {},
): Dataset {
  const language = { code: 'en', tag: 'en-GB', name: 'English' };
  return {
    site: {
      address: 'https://example.org/mcsc',
      contact: 'data@example.org',
      licence: { name: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
      source_language: language.code,
      languages: [language],
    },
    languages: [{ ...language, texts: new Map() }],
    municipalities: (editions.at(-1)?.councils ?? []).map(({ municipality: id }, index) => ({
      id,
      names: { en: `Municipality ${id}` },
      region: 'peje',
      tile: { column: (index % 8) + 1, row: Math.floor(index / 8) + 1 },
      residents: new Set(residents[id]),
    })),
    communities: COMMUNITIES,
    editions,
    waiting: [],
  };
}

/** A day of a year, counted from 0. */
function dayOf(year: number, day: number): string {
  return new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);
}

const LISTED = COMMUNITIES.filter(({ residual }) => !residual).map(({ id }) => id);
const IDS = [...'abcdefghijkl'];

/**
 * Datasets that pass the check: 0 to 12 municipalities; councils established nowhere, everywhere or
 * here and there; meetings unknown, none or many; members unknown or some; the edition of 2023 with
 * one of the year before, with an older one, or alone.
 */
export function arbitraryDataset(): fc.Arbitrary<Dataset> {
  return fc
    .record({
      ids: fc.subarray(IDS),
      earlier: fc.constantFrom<readonly number[]>([], [2022], [2021]),
    })
    .chain(({ ids, earlier }) =>
      fc.tuple(
        fc.tuple(...[...earlier, 2023].map((year) => arbitraryEdition(year, ids))),
        fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.subarray(LISTED)))),
      ),
    )
    .map(([editions, residents]) => smallDataset(editions, Object.fromEntries(residents)));
}

/** A council of 2023 that passes the check. */
export function arbitraryCouncil(municipality: string, year = 2023): fc.Arbitrary<Council> {
  return fc.oneof(
    { arbitrary: fc.constant(absent(municipality)), weight: 1 },
    { arbitrary: arbitraryEstablished(municipality, year), weight: 4 },
  );
}

function arbitraryEdition(year: number, ids: readonly string[]): fc.Arbitrary<Edition> {
  const councils = (of: (id: string) => fc.Arbitrary<Council>) => fc.tuple(...ids.map(of));
  return fc
    .record({
      requiredMeetings: fc.integer({ min: 1, max: 12 }),
      councils: fc.oneof(
        { arbitrary: councils((id) => fc.constant(absent(id))), weight: 1 },
        { arbitrary: councils((id) => arbitraryEstablished(id, year)), weight: 2 },
        { arbitrary: councils((id) => arbitraryCouncil(id, year)), weight: 5 },
      ),
    })
    .map(({ councils: list, requiredMeetings }) => edition(list, { year, requiredMeetings }));
}

function arbitraryEstablished(municipality: string, year: number): fc.Arbitrary<EstablishedCouncil> {
  return fc
    .record({
      workPlan: fc.constantFrom<WorkPlan[]>('adopted_with_activities', 'adopted', 'none', 'not_reported'),
      meetings: fc.oneof(unknown, fc.constant([]), arbitraryMeetings(year)),
      answer: fc.constantFrom<('yes' | 'no' | 'not_reported')[]>('yes', 'no', 'not_reported'),
      members: fc.oneof({ arbitrary: unknown, weight: 1 }, { arbitrary: arbitraryMembers, weight: 3 }),
    })
    .map(({ answer, ...facts }) =>
      council(municipality, { ...facts, compensation: compensationFor(facts.meetings, answer) }),
    );
}

/** Compensation does not apply exactly where no meeting was held. */
function compensationFor(held: Known<readonly Meeting[]>, answer: 'yes' | 'no' | 'not_reported') {
  if (isMissing(held)) return 'not_reported';
  return held.length === 0 ? 'not_applicable' : answer;
}

const unknown = fc.constant(missing('not_reported'));

function arbitraryMeetings(year: number): fc.Arbitrary<Meeting[]> {
  return fc.uniqueArray(
    fc.record({
      date: fc.integer({ min: 0, max: 364 }).map((day) => dayOf(year, day)),
      securityIncidents: fc.boolean(),
      communityConcerns: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14, selector: ({ date }) => date },
  );
}

const arbitraryMembers: fc.Arbitrary<Members[]> = fc.uniqueArray(
  fc
    .record({
      capacity: fc.constantFrom(...CAPACITIES),
      community: fc.constantFrom(...COMMUNITIES.map(({ id }) => id)),
      women: fc.integer({ min: 0, max: 9 }),
      men: fc.integer({ min: 0, max: 9 }),
    })
    .filter(({ women, men }) => women + men > 0),
  { minLength: 1, maxLength: 8, selector: ({ capacity, community }) => `${capacity} ${community}` },
);
