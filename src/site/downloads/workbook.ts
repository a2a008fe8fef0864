import { strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { isKnown, type Known } from '../../dataset/dataset.ts';
import { marksOf } from '../../views/marks.ts';
import type { DownloadInput } from './download.ts';
import type { Cell, PublishedTable } from './tables.ts';

/** A workbook's dates must not come from the clock; the zip format knows no year before this. */
const ZIP_EPOCH = new Date('1980-01-01T00:00:00');

interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The edition as a workbook: a cover in every language, the indicators, and one table on each sheet. */
export async function workbook(input: DownloadInput, tables: readonly PublishedTable[]): Promise<Uint8Array> {
  const sheets: Sheet[] = [
    cover(input),
    figures(input),
    ...tables.map(({ name, columns, rows }) => ({ name, head: columns, rows })),
  ];
  const written = await writeExcelFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(toCell))],
      columns: head.map((title, index) => ({ width: columnWidth(title, rows, index) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  return withoutClock(new Uint8Array(written));
}

function toCell(value: Cell) {
  return value === '' ? null : { value, type: typeof value === 'number' ? (Number as NumberConstructor) : String };
}

/** Wide enough for the longest entry, within reason. */
function columnWidth(title: string, rows: readonly (readonly Cell[])[], index: number): number {
  const longest = Math.max(title.length, ...rows.map((row) => String(row[index] ?? '').length));
  return Math.min(60, longest + 2);
}

function cover({ edition, contexts }: DownloadInput): Sheet {
  const names = contexts.map(({ translator }) => translator.text('workbook.cover'));
  return {
    name: [...new Set(names)].join(' · ').slice(0, 31),
    head: contexts.map(({ translator }) => translator.name),
    rows: [
      contexts.map(({ translator: t }) => t.text('common.title')),
      contexts.map(({ translator: t }) => t.text('common.sheet_of_year', { year: edition.year })),
      contexts.map(({ translator: t }) => t.text('common.publisher')),
      contexts.map(({ translator: t }) =>
        marksOf(edition, t)
          .map(({ sentence }) => sentence)
          .join(' '),
      ),
      contexts.map(({ translator: t }) => t.text('notes.source')),
      contexts.map(({ translator: t }) => t.text('common.status_note')),
    ],
  };
}

/** The compared figures, one in a row, named in every language. */
function figures({ indicators, contexts }: DownloadInput): Sheet {
  const show = (value: Known<number>): Cell => (isKnown<number>(value) ? value : value.missing);
  return {
    name: 'indicators',
    head: [
      'indicator',
      ...contexts.map(({ translator: t }) => t.text('workbook.indicator')),
      String(indicators.year),
      String(indicators.year - 1),
      'difference',
    ],
    rows: indicators.change.items.map((item) => [
      item.id,
      ...contexts.map(({ translator: t }) => t.text(`change.${item.id}`, { required: indicators.meetings.required })),
      show(item.now),
      show(item.before),
      show(item.difference),
    ]),
  };
}

/** The same files packed with a fixed date. */
function withoutClock(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive);
  const properties = files['docProps/core.xml'];
  if (properties) {
    const text = new TextDecoder().decode(properties);
    files['docProps/core.xml'] = strToU8(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '1980-01-01T00:00:00Z'));
  }
  return zipSync(files, { mtime: ZIP_EPOCH, level: 6 });
}
