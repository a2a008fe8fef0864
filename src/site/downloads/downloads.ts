import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { editionContext } from '../../views/context.ts';
import { CONTENT } from '../../views/data-page.ts';
import { DOWNLOADS, downloadFile, firstWorkbook, paths } from '../../views/paths.ts';
import { pack } from './archive.ts';
import { toCsv } from './csv.ts';
import { datapackage, type PackagedFile } from './datapackage.ts';
import type { DownloadFile, DownloadInput } from './download.ts';
import { indicatorsJson } from './indicators-json.ts';
import { readme } from './readme.ts';
import { publishedTables } from './tables/tables.ts';
import { workbook } from './workbook/workbook.ts';

/** The files of an edition that readers may take with them. */
export function createDownloads(input: DownloadInput): DownloadFile[] {
  const { edition, contexts } = input;
  const { year } = edition;
  const workbooks = contexts.map((context) => ({
    name: downloadFile('workbook', year, context.translator.code),
    content: workbook(context, edition),
  }));
  const data: PackagedFile[] = [
    ...publishedTables(input).map((table) => ({
      name: `${table.name}.csv`,
      content: toCsv(
        table.fields.map(({ name }) => name),
        table.rows,
      ),
      table,
    })),
    { name: 'indicators.json', content: indicatorsJson(input) },
  ];
  const files = [...workbooks, ...data, { name: 'datapackage.json', content: datapackage(input, data) }];
  const all = [
    ...files,
    ...workbooks.slice(0, 1).map(({ content }) => ({ name: firstWorkbook(year), content })),
    { name: downloadFile('archive', year, ''), content: archive(input, files) },
  ];
  return all.map(({ name, content }) => ({ path: paths.download(year, name), content }));
}

/** All of an edition in one file, each language with words of its own on what is in it. */
function archive(
  { edition, contexts }: DownloadInput,
  files: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Uint8Array {
  const readmes = contexts.map((context) => {
    const { translator: t } = context;
    const listed = DOWNLOADS.filter((download) => download !== 'archive').map((download) => ({
      name: downloadFile(download, edition.year, t.code),
      content: t.text(`data.${CONTENT[download]}`),
    }));
    return [`readme-${t.code}.txt`, readme(editionContext(context, edition), listed)] as const;
  });
  return pack([...readmes, ...files.map(({ name, content }) => [name, content] as const)]);
}

export async function writeDownloads(folder: string, files: Iterable<DownloadFile>): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
