import type { Edition } from '../dataset/dataset.ts';
import { editionContext, type LanguageContext } from './context.ts';
import { type CorrectedNumbers, correctedNumbers } from './corrected-numbers.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { paths, sheetFile } from './paths.ts';
import { shownEditions } from './shown.ts';

/** Everything that was put right after publication. */
export interface CorrectionsView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  /** Newest first. */
  readonly items: readonly CorrectionView[];
}

export interface CorrectionView {
  /** To link to it: `2023-2`. */
  readonly id: string;
  readonly heading: string;
  readonly edition: { readonly text: string; readonly path: string };
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly numbers: CorrectedNumbers;
  /** The sheet before it, as it was published. */
  readonly superseded: { readonly text: string; readonly path: string } | undefined;
}

export function correctionsView(context: LanguageContext): CorrectionsView {
  const { translator: t } = context;
  const editions = shownEditions(context);
  const corrected = editions.filter(({ corrections }) => corrections.length > 0);
  const heading = t.text('corrections.title');
  const items = corrected
    .flatMap((edition) =>
      edition.corrections.map((correction, index) => ({ edition, ...correction, issue: index + 2 })),
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  const lead = t.text(items.length > 0 ? 'corrections.lead' : 'corrections.none');
  return {
    ...pageFrame(context, {
      title: `${heading} – ${t.text('common.title')}`,
      description: lead,
      pathIn: paths.corrections,
      // Where nothing was corrected, it speaks of all of them.
      editions: corrected.length > 0 ? corrected : editions,
    }),
    heading,
    lead,
    items: items.map(({ edition, date, wrong, right, values = [], issue }) => ({
      id: correctionId(edition.year, issue),
      heading: t.text('notes.corrected', { year: edition.year, issue, date: t.date(date) }),
      edition: { text: t.text('site.edition', { year: edition.year }), path: paths.edition(t.code, edition.year) },
      facts: [
        { label: t.text('corrections.wrong'), text: wrong[t.code] ?? '' },
        { label: t.text('corrections.right'), text: right[t.code] ?? '' },
      ],
      numbers: correctedNumbers(editionContext(context, edition), values),
      superseded: supersededSheets(context, edition).find((sheet) => sheet.issue === issue - 1),
    })),
  };
}

/** What tells a correction from others: the year of its edition and the issue that it made. */
export function correctionId(year: number, issue: number): string {
  return `${year}-${issue}`;
}

/** The PDFs of issues that later ones have superseded, oldest first. */
export function supersededSheets(
  { translator: t }: LanguageContext,
  { year, corrections, record }: Edition,
): { readonly issue: number; readonly text: string; readonly path: string }[] {
  return (record?.issues ?? [])
    .filter(({ issue, files }) => issue <= corrections.length && sheetFile(t.code, year) in files)
    .map(({ issue, date }) => ({
      issue,
      text: t.text('corrections.superseded', { issue, date: t.date(date) }),
      path: paths.superseded(t.code, year, issue),
    }));
}
