import type { DataCell } from '../../charts/chart.ts';
import type { ChartFile } from '../../views/chart-files.ts';
import type { SiteViews } from '../../views/views.ts';
import { toCsv } from './csv.ts';
import type { DownloadFile } from './download.ts';

/** The charts of all pages as pictures of lines, and their numbers. The pictures in pixels are made of them. */
export function chartDownloads(views: SiteViews): DownloadFile[] {
  return chartFilesOf(views).flatMap(({ svg, csv: { path, table } }) => [
    svg,
    {
      path,
      content: toCsv(
        table.head,
        table.rows.map((row) => row.map(plainCell)),
      ),
    },
  ]);
}

/** Each chart once, though the latest edition has two pages. */
export function chartFilesOf({ editions, overTimes }: SiteViews): ChartFile[] {
  return [
    ...new Map(
      [...editions, ...overTimes].flatMap(({ chartFiles }) => chartFiles).map((file) => [file.svg.path, file]),
    ).values(),
  ];
}

/** Numbers as a program reads them, means with the decimal that is shown. */
function plainCell(cell: DataCell): string | number {
  return typeof cell === 'object' ? Number(cell.mean.toFixed(1)) : cell;
}
