import { type Sign, signSvg } from '../charts/signs.ts';
import { isMissing } from '../dataset/dataset.ts';
import type { CouncilRecord, CouncilYear, RecordYear } from '../indicators/record.ts';
import type { Translator } from '../languages/translator.ts';
import { reasonSign } from './municipality-meetings.ts';
import { communityNames } from './municipality-sentences.ts';
import { paths } from './paths.ts';

/** Everything else of a council's record, a row for each year. */
export interface YearTable {
  readonly caption: string;
  readonly columnYear: string;
  readonly columns: readonly string[];
  readonly rows: readonly YearRow[];
}

export interface YearRow {
  readonly year: string;
  /** Page of the edition; empty where there is none. */
  readonly path: string;
  /** In place of cells, where the year has none. */
  readonly reason: { readonly sign: string; readonly text: string } | undefined;
  readonly cells: readonly YearCell[];
}

/** A sign and its words; the words say it all. */
export interface YearCell {
  readonly label: string;
  readonly sign: string;
  readonly text: string;
  readonly gap: boolean;
}

const PLAN: Readonly<Record<string, Sign>> = { adopted_with_activities: 'full', adopted: 'half', none: 'empty' };
const ANSWER: Readonly<Record<string, Sign>> = { yes: 'full', no: 'empty' };

export function recordTable({ years }: CouncilRecord, t: Translator): YearTable {
  return {
    caption: t.text('municipality.record_caption'),
    columnYear: t.text('municipality.column_year'),
    columns: (['work_plan', 'compensation', 'incidents', 'members', 'women', 'gaps'] as const).map((key) =>
      t.text(`municipality.${key}`),
    ),
    rows: years.map((year) => rowOf(year, t)),
  };
}

function rowOf({ year, edition }: RecordYear, t: Translator): YearRow {
  const row = { year: String(year), path: edition ? paths.edition(t.code, year) : '', cells: [], reason: undefined };
  if (!edition) return { ...row, reason: { sign: '', text: t.text('over_time.no_edition') } };
  const { council } = edition;
  if (!council.established) {
    return { ...row, reason: { sign: reasonSign('not_established'), text: t.text('reasons.not_established') } };
  }
  return { ...row, cells: cellsOf(edition, council, t) };
}

function cellsOf(
  { held, discussed, members, gaps }: CouncilYear,
  { workPlan, compensation }: Extract<CouncilYear['council'], { established: true }>,
  t: Translator,
): YearCell[] {
  const cell = (label: Parameters<Translator['text']>[0], sign: string, text: string, gap = false) => ({
    label: t.text(label),
    sign,
    text,
    gap,
  });
  const box = (sign: Sign | undefined) => (sign ? signSvg(sign, 20, 12, 1.2) : '');
  const silent = { sign: reasonSign('not_reported'), text: t.text('reasons.not_reported') };
  const plan =
    workPlan === 'not_reported' ? silent : { sign: box(PLAN[workPlan]), text: t.text(`work_plans.${workPlan}`) };
  const answer =
    compensation === 'not_reported'
      ? silent
      : compensation === 'not_applicable'
        ? { sign: reasonSign('not_applicable'), text: t.text('reasons.not_applicable') }
        : { sign: box(ANSWER[compensation]), text: t.text(`compensation.${compensation}`) };
  const meetings =
    isMissing(held) || isMissing(discussed)
      ? silent
      : held === 0
        ? { sign: reasonSign('not_applicable'), text: t.text('over_time.no_meeting_held') }
        : { sign: '', text: t.text('common.n_of_m', { n: discussed, m: held }) };
  const head = [
    cell('municipality.work_plan', plan.sign, plan.text),
    cell('municipality.compensation', answer.sign, answer.text),
    cell('municipality.incidents', meetings.sign, meetings.text),
  ];
  if (isMissing(members)) {
    return [
      ...head,
      ...(['members', 'women', 'gaps'] as const).map((key) => cell(`municipality.${key}`, silent.sign, silent.text)),
    ];
  }
  const { total, women, womenPercent } = members;
  const share = { n: women, percent: t.percent(womenPercent ?? 0) };
  const rings = gaps.map(() => signSvg('ring', 14, 14, 1.2)).join('');
  const names = gaps.length === 0 ? t.text('municipality.no_gaps') : t.list(communityNames(gaps, t));
  return [
    ...head,
    cell('municipality.members', '', t.number(total)),
    cell('municipality.women', '', total === 0 ? t.number(women) : t.text('municipality.women_value', share)),
    cell('municipality.gaps', rings, names, gaps.length > 0),
  ];
}
