import { sayRequirement } from '../charts/values.ts';
import { isMissing } from '../dataset/dataset.ts';
import type { CouncilRecord, CouncilYear } from '../indicators/record.ts';
import type { LanguageContext } from './context.ts';
import type { Sentences } from './sentences.ts';

/**
 * What a council did in its latest edition, in sentences, and what it has not reported in any.
 * What is not known has no sentence but the last one, which says so.
 */
export function municipalitySentences(context: LanguageContext, { years }: CouncilRecord): Sentences {
  const { translator: t } = context;
  const [latest] = years;
  const items = latest?.edition ? sentencesOf(context, latest.year, latest.edition) : [];
  return { title: t.text('sentence.title'), items: [...items, ...missingSentence(context, years)] };
}

function sentencesOf({ translator: t }: LanguageContext, year: number, own: CouncilYear): string[] {
  const { council, held, discussed, members, all, region } = own;
  if (!council.established) return [t.text('municipality.said_not_established', { year })];
  const said: string[] = [];
  if (!isMissing(held)) {
    said.push(
      t.text('municipality.said_meetings', {
        year,
        n: held,
        ...sayRequirement(own.required, t),
        ...changeOf(own, held),
        yearBefore: year - 1,
      }),
    );
  }
  if (!isMissing(region.meetings) && !isMissing(all.meetings)) {
    const averages = { region: t.number(region.meetings, 1), all: t.number(all.meetings, 1) };
    said.push(t.text('municipality.said_average', averages));
  }
  if (!isMissing(held) && !isMissing(discussed) && held > 0) {
    said.push(t.text('municipality.said_incidents', { n: discussed, m: held }));
  }
  if (council.workPlan !== 'not_reported') {
    said.push(t.text('municipality.said_work_plan', { plan: council.workPlan }));
  }
  if (council.compensation === 'yes' || council.compensation === 'no') {
    said.push(t.text('municipality.said_compensation', { answer: council.compensation }));
  }
  if (!isMissing(members)) {
    said.push(
      t.text('municipality.said_members', {
        n: members.total,
        women: members.women,
        percent: t.percent(members.womenPercent ?? 0),
        all: t.percent(isMissing(all.women) ? 0 : all.women),
      }),
      t.text('municipality.said_gaps', { n: own.gaps.length, names: t.list(communityNames(own.gaps, t)) }),
    );
  }
  return said;
}

function changeOf({ before }: CouncilYear, held: number): { direction: string; d: number } {
  if (isMissing(before)) return { direction: 'unknown', d: 0 };
  return { direction: held > before ? 'rose' : held < before ? 'fell' : 'same', d: Math.abs(held - before) };
}

/** What was not reported, with the years, the earliest first. */
function missingSentence({ translator: t }: LanguageContext, years: CouncilRecord['years']): string[] {
  const parts: Readonly<Record<string, (own: CouncilYear) => boolean>> = {
    meetings: ({ held }) => isMissing(held) && held.missing === 'not_reported',
    work_plan: ({ council }) => council.established && council.workPlan === 'not_reported',
    compensation: ({ council }) => council.established && council.compensation === 'not_reported',
    members: ({ members }) => isMissing(members) && members.missing === 'not_reported',
  };
  const items = Object.entries(parts).flatMap(([what, isSilent]) => {
    const silent = years.filter(({ edition }) => edition && isSilent(edition)).map(({ year }) => year);
    return silent.length === 0
      ? []
      : t.text('municipality.said_missing_item', { what, years: silent.reverse().join(', ') });
  });
  return items.length === 0 ? [] : [t.text('municipality.said_missing', { items: t.list(items) })];
}

/** The short names of communities, as the sheet has them. */
export function communityNames(ids: readonly string[], t: LanguageContext['translator']): string[] {
  return ids.map((id) => t.text(`communities.${id as 'other'}.short`));
}
