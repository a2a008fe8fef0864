import { citationView } from '../../../views/citation.ts';
import type { EditionContext } from '../../../views/context.ts';
import { issueOf } from '../../../views/foot.ts';
import { marksOf } from '../../../views/marks.ts';
import { downloadFile, paths } from '../../../views/paths.ts';
import type { XlsxLine, XlsxSheet } from '../xlsx/sheet.ts';
import { sheetName } from './described-sheet.ts';

/** What the workbook is, what it is not, whose it is, and how it may be used. */
export function coverSheet(context: EditionContext): XlsxSheet {
  const { dataset, edition, translator: t, address } = context;
  const { contact, licence } = dataset.site;
  const { year, period } = edition;
  const labelled = (label: string, value: string) => t.text('common.labelled', { label, value });
  const page = `${address}/${paths.edition(t.code, year).replace(/index\.html$/, '')}`;
  const lines: XlsxLine[] = [
    { text: t.text('common.title'), look: 'title' },
    { text: t.text('site.period_line', { year, period: t.period(period.start, period.end) }), look: 'strong' },
    ...marksOf(edition, t).map(({ sentence }): XlsxLine => ({ text: sentence, look: 'strong' })),
    { text: t.text('common.publisher') },
    { text: issueOf(context) },
    { text: t.text('workbook.about') },
    { text: labelled(t.text('notes.source_label'), t.text('notes.source')) },
    { text: t.text('common.status_note') },
    { text: labelled(t.text('data.cite'), citationView(context).text) },
    { text: labelled(t.text('site.licence'), licence.name), address: licence.address },
    { text: labelled(t.text('notes.link'), page), address: page },
    { text: labelled(t.text('site.contact'), contact), address: `mailto:${contact}` },
    ...dataset.languages
      .filter(({ code }) => code !== t.code)
      .map(({ code, name }): XlsxLine => {
        const own = `${address}/${paths.download(year, downloadFile('workbook', year, code))}`;
        return { text: labelled(name, own), address: own };
      }),
  ];
  return { name: sheetName(t.text('workbook.cover')), lines, table: undefined };
}
