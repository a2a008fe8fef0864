import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DOWNLOADS, type Download, downloadFile, paths } from '../../views/paths.ts';
import { toCsv } from './csv.ts';
import { datapackage } from './datapackage.ts';
import type { DownloadFile, DownloadInput } from './download.ts';
import { indicatorsJson } from './indicators-json.ts';
import { publishedTables } from './tables.ts';
import { workbook } from './workbook.ts';

/** The files of an edition that readers may take with them. */
export async function createDownloads(input: DownloadInput): Promise<DownloadFile[]> {
  const tables = publishedTables(input);
  const csv = Object.fromEntries(tables.map((table) => [`${table.name}.csv`, toCsv(table.columns, table.rows)]));
  const content: Readonly<Record<Download, string | Uint8Array>> = {
    'councils.csv': csv['councils.csv'] ?? '',
    'meetings.csv': csv['meetings.csv'] ?? '',
    'members.csv': csv['members.csv'] ?? '',
    'indicators.json': indicatorsJson(input),
    workbook: await workbook(input, tables),
    'datapackage.json': datapackage(input, tables),
  };
  const { year } = input.edition;
  return DOWNLOADS.map((id) => ({ path: paths.download(year, downloadFile(id, year)), content: content[id] }));
}

export async function writeDownloads(folder: string, files: readonly DownloadFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
