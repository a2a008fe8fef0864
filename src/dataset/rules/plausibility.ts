import { type EditionFiles, validRows } from '../files.ts';
import { type Problem, problem } from '../problem.ts';
import type { Table } from '../table.ts';
import { eachEdition, type Rule } from './rule.ts';

/** Meetings a year from which a number is unlikely, and how far from the year before it may lie. */
const MANY_MEETINGS = 15;
const FAR = 6;
/** Councils from which it is unlikely that all have the same number. */
const FEW = 4;
/** Rows from which a copy of the year before is unlikely to be the truth. */
const SHORT = 10;

/** What is possible but unlikely. Nothing here stops a build. */
export const plausibility: Rule = (files) => [
  ...files.editions.flatMap((edition) => {
    const before = files.editions.find(({ folder }) => Number(folder) === Number(edition.folder) - 1);
    return before ? againstYearBefore(edition, before) : [];
  }),
  ...sameNumbers(files),
  ...strangeDays(files),
  ...communitiesWithoutResidents(files),
];

function againstYearBefore(edition: EditionFiles, before: EditionFiles): Problem[] {
  const established = (files: EditionFiles) =>
    new Set(
      validRows(files.councils).flatMap(({ value }) => (value.established === 'yes' ? [value.municipality] : [])),
    );
  const wasEstablished = established(before);
  const meetings = countBy(edition.meetings, () => 1);
  const meetingsBefore = countBy(before.meetings, () => 1);
  const women = countBy(edition.members, (row) => row.women);
  const womenBefore = countBy(before.members, (row) => row.women);
  const year = Number(before.folder);
  return [
    ...validRows(edition.councils).flatMap(({ value, at }) => {
      const { municipality } = value;
      const problems: Problem[] = [];
      if (value.established === 'no' && wasEstablished.has(municipality)) {
        problems.push(problem('odd-council', at('established'), { municipality }));
      }
      const held = meetings.get(municipality) ?? 0;
      const heldBefore = meetingsBefore.get(municipality) ?? 0;
      if (held >= MANY_MEETINGS || (held > 0 && heldBefore > 0 && Math.abs(held - heldBefore) >= FAR)) {
        const facts = { municipality, meetings: held, before: heldBefore };
        problems.push(problem('odd-meetings', at('municipality'), facts));
      }
      const lost = womenBefore.get(municipality) ?? 0;
      if (lost > 0 && women.get(municipality) === 0) {
        problems.push(problem('odd-women', at('municipality'), { municipality, before: lost }));
      }
      return problems;
    }),
    ...copies(edition, before, year),
  ];
}

function copies(edition: EditionFiles, before: EditionFiles, year: number): Problem[] {
  const pairs: [Table<unknown>, Table<unknown>][] = [
    [edition.members, before.members],
    [edition.councils, before.councils],
  ];
  const text = ({ rows }: Table<unknown>) => JSON.stringify(rows.map(({ cells }) => cells));
  return pairs.flatMap(([now, then]) =>
    now.rows.length >= SHORT && text(now) === text(then)
      ? [problem('odd-copy', { file: now.file, line: 1, column: 1 }, { year })]
      : [],
  );
}

const sameNumbers = eachEdition(({ meetings, members }) => [
  ...same(meetings, 'meetings', () => 1),
  ...same(members, 'members', (row) => row.women + row.men),
]);

function same<T extends { readonly municipality: string }>(
  table: Table<T>,
  what: 'meetings' | 'members',
  count: (row: T) => number,
): Problem[] {
  const counts = [...countBy(table, count).values()];
  const [n = 0] = counts;
  if (counts.length < FEW || counts.some((own) => own !== n)) return [];
  return [problem('odd-same', { file: table.file, line: 1, column: 1 }, { what, n })];
}

const strangeDays: Rule = ({ editions, holidays }) => {
  const yearly = new Set(holidays.value?.yearly);
  const movable = new Set(holidays.value?.movable);
  return editions.flatMap(({ meetings }) => {
    const seen = new Map<string, number>();
    return validRows(meetings).flatMap(({ value: { municipality, date }, at }) => {
      const problems: Problem[] = [];
      const day = new Date(`${date}T00:00:00Z`).getUTCDay();
      if (day === 0 || day === 6 || yearly.has(date.slice(5)) || movable.has(date)) {
        problems.push(problem('odd-holiday', at('date'), { value: date }));
      }
      const key = `${municipality} ${date}`;
      const first = seen.get(key);
      if (first !== undefined) problems.push(problem('odd-same-day', at('date'), { value: date, first }));
      else seen.set(key, at('date').line);
      return problems;
    });
  });
};

const communitiesWithoutResidents: Rule = ({ editions, residents, communities }) => {
  if (!residents.complete) return [];
  const living = new Set(residents.rows.map(({ cells }) => `${cells['municipality']} ${cells['community']}`));
  const residual = new Set(communities.value?.filter((own) => own.residual).map(({ id }) => id));
  return editions.flatMap(({ members }) => {
    const told = new Set<string>();
    return validRows(members).flatMap(({ value: { municipality, community }, at }) => {
      const key = `${municipality} ${community}`;
      if (living.has(key) || residual.has(community) || told.has(key)) return [];
      told.add(key);
      return [problem('odd-community', at('community'), { community, municipality })];
    });
  });
};

function countBy<T extends { readonly municipality: string }>(
  table: Table<T>,
  count: (row: T) => number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { value } of validRows(table)) {
    counts.set(value.municipality, (counts.get(value.municipality) ?? 0) + count(value));
  }
  return counts;
}
