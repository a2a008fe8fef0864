import { citationView } from '../../views/citation.ts';
import type { EditionContext } from '../../views/context.ts';
import { issueOf } from '../../views/foot.ts';
import { marksOf } from '../../views/marks.ts';
import { paths } from '../../views/paths.ts';

/** A file of the archive and what it holds. */
export interface ListedFile {
  readonly name: string;
  readonly content: string;
}

/** What comes with the files in an archive: what they are, what they are not, how they may be used. */
export function readme(context: EditionContext, files: readonly ListedFile[]): string {
  const { dataset, edition, translator: t, address } = context;
  const { contact, licence } = dataset.site;
  const labelled = (label: string, value: string) => t.text('common.labelled', { label, value });
  const parts = [
    [`${t.text('common.title')}, ${t.text('common.sheet_of_year', { year: edition.year })}`],
    marksOf(edition, t).map(({ sentence }) => sentence.toLocaleUpperCase(t.tag)),
    [
      t.text('common.publisher'),
      issueOf(context),
      `${address}/${paths.edition(t.code, edition.year).replace(/index\.html$/, '')}`,
    ],
    files.flatMap(({ name, content }) => [name, `    ${content}`]),
    [t.text('data.format')],
    [labelled(t.text('notes.source_label'), t.text('notes.source'))],
    [
      labelled(t.text('site.licence'), `${licence.name}, ${licence.address}`),
      labelled(t.text('data.cite'), citationView(context).text),
      labelled(t.text('site.contact'), contact),
    ],
    [t.text('common.status_note')],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
