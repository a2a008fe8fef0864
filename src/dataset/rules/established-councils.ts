import { validRows } from '../files.ts';
import { problem } from '../problem.ts';
import { eachEdition } from './rule.ts';

/** Work plan, meetings and members belong to a council that is established, and only to one. */
export const establishedCouncils = eachEdition(({ councils, meetings, members }) => {
  const rows = validRows(councils);
  const absent = new Set(rows.filter(({ value }) => value.established === 'no').map(({ value }) => value.municipality));
  return [
    ...rows.flatMap(({ value, at }) => {
      const plan = value.work_plan;
      if (value.established === 'no' && plan !== undefined) {
        return [problem('council-work-plan', at('work_plan'), { value: plan })];
      }
      if (value.established === 'yes' && plan === undefined) {
        return [problem('council-work-plan-missing', at('work_plan'), {})];
      }
      return [];
    }),
    ...validRows(meetings)
      .filter(({ value }) => absent.has(value.municipality))
      .map(({ value, at }) => problem('meeting-without-council', at('municipality'), value)),
    ...validRows(members)
      .filter(({ value }) => absent.has(value.municipality))
      .map(({ value, at }) => problem('members-without-council', at('municipality'), value)),
  ];
});
