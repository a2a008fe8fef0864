import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { downloadFile, firstWorkbook, paths } from '../../views/paths.ts';
import { toCsv } from './csv.ts';
import { datapackage } from './datapackage.ts';
import type { DownloadFile, DownloadInput } from './download.ts';
import { indicatorsJson } from './indicators-json.ts';
import { publishedTables } from './tables.ts';
import { workbook } from './workbook/workbook.ts';

/** The files of an edition that readers may take with them. */
export function createDownloads(input: DownloadInput): DownloadFile[] {
  const { edition, contexts } = input;
  const { year } = edition;
  const tables = publishedTables(input);
  const workbooks = contexts.map((context) => ({
    name: downloadFile('workbook', year, context.translator.code),
    content: workbook(context, edition),
  }));
  const files = [
    ...workbooks,
    ...workbooks.slice(0, 1).map(({ content }) => ({ name: firstWorkbook(year), content })),
    ...tables.map(({ name, columns, rows }) => ({ name: `${name}.csv`, content: toCsv(columns, rows) })),
    { name: 'indicators.json', content: indicatorsJson(input) },
    { name: 'datapackage.json', content: datapackage(input, tables) },
  ];
  return files.map(({ name, content }) => ({ path: paths.download(year, name), content }));
}

export async function writeDownloads(folder: string, files: readonly DownloadFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
