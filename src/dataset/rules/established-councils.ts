import { type DataFiles, rowsWith } from '../files.ts';
import { type Problem, problem } from '../problem.ts';
import type { Table } from '../table.ts';
import { eachEdition } from './rule.ts';

/** Work plan, meetings and members belong to a council that is established, and only to one. */
export const establishedCouncils = eachEdition(({ councils, meetings, members }, files) => {
  const rows = rowsWith(councils, files, 'established');
  const established = new Set(rows.flatMap(({ value }) => (value.established === 'yes' ? [value.municipality] : [])));
  const absent = new Set(
    rows.flatMap(({ value: { municipality } }) => (established.has(municipality) ? [] : [municipality])),
  );
  return [
    ...rowsWith(councils, files, 'established', 'work_plan').flatMap((row) => {
      const { established: own, work_plan: plan } = row.value;
      if (own === 'no' && plan !== undefined) {
        return [problem('council-work-plan', row.at('work_plan'), { value: plan })];
      }
      if (own === 'yes' && plan === undefined) {
        return [problem('council-work-plan-missing', row.at('work_plan'), {})];
      }
      return [];
    }),
    ...rowsOfAbsent(meetings, absent, files, 'meeting-without-council'),
    ...rowsOfAbsent(members, absent, files, 'members-without-council'),
  ];
});

/** One problem for each municipality, at its first row. */
function rowsOfAbsent(
  table: Table<{ municipality: string }>,
  absent: ReadonlySet<string>,
  files: DataFiles,
  code: 'meeting-without-council' | 'members-without-council',
): Problem[] {
  const rows = rowsWith(table, files).filter(({ value }) => absent.has(value.municipality));
  return [...Map.groupBy(rows, ({ value }) => value.municipality)].flatMap(([municipality, [first, ...others]]) =>
    first ? [problem(code, first.at('municipality'), { municipality, rows: others.length + 1 })] : [],
  );
}
