import { signSvg } from '../charts/signs.ts';
import { computeProgress, REPORTS } from '../editions/progress.ts';
import type { EditionContext } from './context.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { paths } from './paths.ts';

/** What a draft still lacks, for those who write it. */
export interface ProgressView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  readonly edition: { readonly text: string; readonly path: string };
  readonly head: readonly string[];
  /** How many councils have reported what stands in each column. */
  readonly counts: { readonly label: string; readonly cells: readonly string[] };
  readonly rows: readonly {
    readonly name: string;
    readonly path: string;
    /** Where there is nothing to report: why, for the whole row. */
    readonly reason: string | undefined;
    readonly cells: readonly { readonly text: string; readonly missing: boolean }[];
  }[];
  readonly columns: number;
  readonly sign: string;
  readonly signOff: SmallList;
  readonly texts: SmallList;
}

interface SmallList {
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly text: string }[];
}

/** @returns one view for a draft, none for an edition that is published or a sample */
export function progressViews(context: EditionContext): ProgressView[] {
  const { dataset, edition, translator: t, places } = context;
  if (edition.status !== 'draft') return [];
  const { year } = edition;
  const codes = dataset.languages.map(({ code }) => code);
  const progress = computeProgress(edition, codes);
  const heading = t.text('progress.title', { year });
  const lead = t.text('progress.lead', { done: progress.done, all: progress.all });
  return [
    {
      ...pageFrame(context, {
        title: `${heading} – ${t.text('common.title')}`,
        description: lead,
        pathIn: (code) => paths.progress(code, year),
        editions: [edition],
      }),
      heading,
      lead,
      edition: { text: t.text('site.edition', { year }), path: paths.edition(t.code, year) },
      head: [t.text('meetings.column_name'), ...REPORTS.map((report) => t.text(`progress.${report}`))],
      counts: {
        label: t.text('progress.counts'),
        cells: REPORTS.map((report) => t.text('common.n_of_m', { n: progress.reported[report], m: progress.base })),
      },
      rows: places.sort(progress.councils).map(({ municipality, established, reported }) => ({
        name: places.name(municipality),
        path: paths.municipality(t.code, municipality),
        reason: established ? undefined : t.text('reasons.not_established'),
        cells: REPORTS.map((report) => ({
          text: t.text(reported[report] ? 'progress.reported' : 'reasons.not_reported'),
          missing: !reported[report],
        })),
      })),
      columns: REPORTS.length,
      sign: signSvg('unknown', 12, 14, 1.2),
      signOff: {
        heading: t.text('progress.sign_off'),
        rows: dataset.languages.map(({ code, name }) => {
          const day = edition.signOff[code];
          return { name, text: day === undefined ? t.text('progress.not_signed') : t.date(day) };
        }),
      },
      texts: {
        heading: t.text('progress.texts'),
        rows: dataset.languages
          .filter(({ code }) => code !== dataset.site.source_language)
          .map(({ code, name }) => {
            const keys = dataset.waiting.filter(({ language }) => language === code).map(({ key }) => key);
            return { name, text: keys.length === 0 ? t.text('progress.no_texts') : t.list(keys) };
          }),
      },
    },
  ];
}
