import {
  type Council,
  type Dataset,
  type Edition,
  isMissing,
  type Meeting,
  missing,
} from '../../src/dataset/dataset.ts';

/** The first and the last year, and the year between them of which there is no edition. */
export const TEN = { first: 2014, last: 2024, without: 2018 };

/** Until this year the editions are samples, and four meetings were required. */
const SAMPLES_UNTIL = 2017;
const REQUIRED_BEFORE = 4;
/** In this year nobody reported meetings. */
export const SILENT = 2020;

/**
 * Ten editions made of one: a year without an edition, sample data before findings, another number
 * of required meetings, a year of which nothing is reported, and councils that are established one
 * after the other. Made up, and only for tests.
 */
export function tenEditions(dataset: Dataset): Dataset {
  const model = dataset.editions.at(-1);
  if (!model) throw new Error('there is no edition to take as a model');
  const years = Array.from({ length: TEN.last - TEN.first + 1 }, (_, index) => TEN.first + index);
  const editions = years.filter((year) => year !== TEN.without).map((year) => editionOf(model, year, dataset));
  return { ...dataset, editions };
}

function editionOf(model: Edition, year: number, { languages }: Dataset): Edition {
  const sample = year <= SAMPLES_UNTIL;
  const published = `${year + 1}-01-31`;
  return {
    ...model,
    year,
    status: sample ? 'sample' : 'final',
    signOff: sample ? {} : Object.fromEntries(languages.map(({ code }) => [code, published])),
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    published,
    requiredMeetings: sample ? REQUIRED_BEFORE : model.requiredMeetings,
    councils: model.councils.map((council, index) => councilOf(council, index, year)),
  };
}

function councilOf(council: Council, index: number, year: number): Council {
  const age = TEN.last - year;
  // One council more in most years.
  if (!council.established || index % 11 < age - 5) {
    return { municipality: council.municipality, note: '', established: false };
  }
  const plan = (['adopted_with_activities', 'adopted', 'none'] as const)[(index + (age > 4 ? age : 0)) % 3] ?? 'none';
  if (year === SILENT)
    return { ...council, workPlan: plan, meetings: missing('not_reported'), compensation: 'not_reported' };
  const held = isMissing(council.meetings)
    ? 0
    : Math.max(0, council.meetings.length - ((index + age) % 4 === 0 ? 2 : age % 2));
  return {
    ...council,
    workPlan: plan,
    compensation: held === 0 ? 'not_applicable' : (index + age) % 3 === 0 ? 'no' : 'yes',
    meetings: Array.from({ length: held }, (_, n): Meeting => {
      const date = `${year}-${String(n + 1).padStart(2, '0')}-10`;
      return { date, securityIncidents: (index + n + age) % 7 === 0, communityConcerns: (index + n) % 9 === 0 };
    }),
    members: isMissing(council.members)
      ? council.members
      : council.members.map((own, n) =>
          (n + index + age) % 5 === 0 && own.women > 0 ? { ...own, women: own.women - 1, men: own.men + 1 } : own,
        ),
  };
}
