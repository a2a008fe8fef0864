import { type DataFiles, type EditionFiles, rowsWith } from '../files.ts';
import { type Problem, problem } from '../problem.ts';
import type { Table } from '../table.ts';
import { eachEdition } from './rule.ts';
import { type Tally, tally } from './tally.ts';

/** Meetings a year from which a number is unlikely, and how far from the year before it may lie. */
const MANY_MEETINGS = 15;
const FAR_MEETINGS = 6;
/** How far the number of members may lie from the year before, also where it doubles or halves. */
const FAR_MEMBERS = 10;
/** Rows from which a copy of the year before is unlikely to be the truth. */
const SHORT = 10;

/** What is far from the year before. It is possible, so nothing here stops a build. */
export const yearBefore = eachEdition((edition, files) => {
  const before = files.editions.find(({ folder }) => Number(folder) === Number(edition.folder) - 1);
  const now = numbersOf(edition, files);
  const then = before && numbersOf(before, files);
  return [
    ...rowsWith(edition.councils, files, 'established').flatMap((row) => {
      const { municipality, established } = row.value;
      if (established === 'no') {
        const isGone = then?.established.has(municipality) ?? false;
        return isGone ? [problem('odd-council', row.at('established'), { municipality })] : [];
      }
      const place = () => row.at('municipality');
      return [
        ...oddMeetings(now.meetings.exactly(municipality), then?.meetings.exactly(municipality)).map((facts) =>
          problem('odd-meetings', place(), { municipality, ...facts }),
        ),
        ...oddMembers(now.members.exactly(municipality), then?.members.exactly(municipality)).map((facts) =>
          problem('odd-members', place(), { municipality, ...facts }),
        ),
        ...oddWomen(now, then, municipality).map((women) =>
          problem('odd-women', place(), { municipality, before: women }),
        ),
      ];
    }),
    ...(before ? copies(edition, before) : []),
  ];
});

interface Numbers {
  readonly established: ReadonlySet<string>;
  readonly meetings: Tally;
  readonly members: Tally;
  readonly women: Tally;
}

function numbersOf({ councils, meetings, members }: EditionFiles, files: DataFiles): Numbers {
  const rows = rowsWith(councils, files, 'established').filter(({ value }) => value.established === 'yes');
  return {
    established: new Set(rows.map(({ value }) => value.municipality)),
    meetings: tally(meetings, files, [], () => 1),
    members: tally(members, files, ['women', 'men'], (row) => row.women + row.men),
    women: tally(members, files, ['women'], (row) => row.women),
  };
}

/** No meetings may mean that none are known yet, in either year. */
function oddMeetings(meetings: number | undefined, before: number | undefined) {
  if (!meetings) return [];
  const isFar = before ? Math.abs(meetings - before) >= FAR_MEETINGS : false;
  if (meetings < MANY_MEETINGS && !isFar) return [];
  return [{ meetings, compared: before === undefined ? ('no' as const) : ('yes' as const), before: before ?? 0 }];
}

function oddMembers(members: number | undefined, before: number | undefined) {
  if (!members || !before || Math.abs(members - before) < FAR_MEMBERS) return [];
  return members >= 2 * before || before >= 2 * members ? [{ members, before }] : [];
}

/** @returns the number of women that a council has lost, if it has lost all; a council may not have told its members yet */
function oddWomen(now: Numbers, then: Numbers | undefined, municipality: string): number[] {
  const before = then?.women.exactly(municipality) ?? 0;
  const hasMembers = now.members.atLeast(municipality) > 0;
  return before > 0 && hasMembers && now.women.exactly(municipality) === 0 ? [before] : [];
}

/** Files that say the same as the year before; of a date only month and day count. */
function copies(edition: EditionFiles, before: EditionFiles): Problem[] {
  const same = (now: Table<object>, then: Table<object>) =>
    now.rows.every((row, index) =>
      now.columns.every((column) => {
        const [own = '', other = ''] = [row.text(column), then.rows[index]?.text(column)];
        return column === 'date' ? own.slice(4) === other.slice(4) : own === other;
      }),
    );
  const pairs: [Table<object>, Table<object>][] = [
    [edition.councils, before.councils],
    [edition.meetings, before.meetings],
    [edition.members, before.members],
  ];
  return pairs.flatMap(([now, then]) =>
    now.rows.length >= SHORT && now.rows.length === then.rows.length && same(now, then)
      ? [problem('odd-copy', { file: now.file, line: 1, column: 1 }, { year: Number(before.folder) })]
      : [],
  );
}
