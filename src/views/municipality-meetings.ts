import { signSvg } from '../charts/signs.ts';
import { meetingsRowSvg } from '../charts/unit-row.ts';
import { sayRequirement } from '../charts/values.ts';
import { isMissing, type Known } from '../dataset/dataset.ts';
import type { CouncilRecord, CouncilYear, RecordYear } from '../indicators/record.ts';
import type { Translator } from '../languages/translator.ts';
import { paths } from './paths.ts';

/** The meetings of a council, a row for each year, beside the averages of its region and of all councils. */
export interface MeetingsByYear {
  readonly title: string;
  readonly subtitle: string;
  readonly head: Readonly<Record<'year' | 'meetings' | 'region' | 'all', string>>;
  /** Years whose numbers continue each other; a head says what parts them from the years above. */
  readonly groups: readonly { readonly head: string; readonly rows: readonly MeetingsYear[] }[];
}

export interface MeetingsYear {
  readonly year: string;
  /** Page of the edition; empty where there is none. */
  readonly path: string;
  /** Squares, or the sign of the reason why there is no number; empty where there is no edition. */
  readonly drawing: string;
  /** The number; empty where it is missing. */
  readonly number: string;
  readonly reason: string;
  readonly region: string;
  readonly all: string;
}

/** Pixels that the squares may take on a phone. */
const WIDTH = 150;

export function meetingsByYear({ years, counted, reached }: CouncilRecord, t: Translator): MeetingsByYear {
  const editions = years.flatMap(({ edition }) => edition ?? []);
  const places = Math.max(1, ...editions.map(({ held, required }) => Math.max(required, isMissing(held) ? 0 : held)));
  const isMixed = editions.some(({ sample }) => sample !== editions[0]?.sample);
  return {
    title: titleOf({ years, counted, reached }, t),
    subtitle: t.text(isMixed ? 'municipality.meetings_subtitle_sample' : 'municipality.meetings_subtitle'),
    head: {
      year: t.text('municipality.column_year'),
      meetings: t.text('municipality.meetings'),
      region: t.text('municipality.column_region'),
      all: t.text('municipality.column_all'),
    },
    groups: groupsOf(years, t).map(({ head, own }) => ({
      head,
      rows: own.map((year) => rowOf(year, places, t)),
    })),
  };
}

function titleOf({ years, counted, reached }: CouncilRecord, t: Translator): string {
  const established = years.some(({ edition }) => edition?.council.established);
  if (counted === 0) return t.text(established ? 'meetings.title_not_reported' : 'meetings.title_no_council');
  if (counted > 1) return t.text('municipality.meetings_title', { n: reached, m: counted });
  const year = years.find(({ edition }) => edition && !isMissing(edition.held))?.year ?? 0;
  return t.text('municipality.meetings_title_single', { year, reached: reached === 1 ? 'yes' : 'no' });
}

/** The years in groups: a new one begins where samples follow findings, and where another number was required. */
function groupsOf(years: readonly RecordYear[], t: Translator): { head: string; own: RecordYear[] }[] {
  const groups: { head: string; own: RecordYear[] }[] = [];
  let newer: CouncilYear | undefined;
  for (const own of years) {
    const heads: string[] = [];
    const { year, edition } = own;
    if (edition?.sample && newer && !newer.sample) heads.push(t.text('common.sample_tag'));
    if (newer && edition && newer.required !== edition.required) {
      heads.push(t.text('over_time.until', { year, ...sayRequirement(edition.required, t) }));
    }
    const last = groups.at(-1);
    if (!last || heads.length > 0) groups.push({ head: heads.join(' · '), own: [own] });
    else last.own.push(own);
    newer = edition ?? newer;
  }
  return groups;
}

function rowOf({ year, edition }: RecordYear, places: number, t: Translator): MeetingsYear {
  if (!edition) {
    const reason = t.text('over_time.no_edition');
    return { year: String(year), path: '', drawing: '', number: '', reason, region: '', all: '' };
  }
  const { held, required, region, all } = edition;
  const mean = (value: Known<number>) => (isMissing(value) ? '–' : t.number(value, 1));
  return {
    year: String(year),
    path: paths.edition(t.code, year),
    drawing: isMissing(held) ? reasonSign(held.missing) : meetingsRowSvg(held, required, places, WIDTH),
    number: isMissing(held) ? '' : t.number(held),
    reason: isMissing(held) ? t.text(`reasons.${held.missing}`) : '',
    region: mean(region.meetings),
    all: mean(all.meetings),
  };
}

/** The sign of a reason in a table; empty where the reason has none. */
export function reasonSign(reason: string): string {
  if (reason === 'not_established') return signSvg('hatched', 20, 12, 1.2);
  if (reason === 'not_reported') return signSvg('unknown', 14, 14, 1.2);
  return reason === 'not_applicable' ? signSvg('dash', 20, 12, 1.2) : '';
}
