import { strFromU8, unzipSync } from 'fflate';
import { decode } from './site.ts';

/** A sheet as a reader meets it: the lines above the table, and the table as texts. */
export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The files of an archive as texts, by their paths. */
export function unpack(archive: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The sheets of a workbook in their order; a sheet's table begins where its mark says. */
export function readSheets(archive: Uint8Array): ReadSheet[] {
  const files = unpack(archive);
  const text = (path: string) => files.get(path) ?? '';
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
    decode(item.replace(/<[^>]*>/g, '')),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) =>
    decode(name),
  );
  return names.map((name, index) => {
    const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
    const rows = [...xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => cellsOf(row, shared));
    const table = /tables\/table\d+\.xml/.exec(text(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`))?.[0];
    const [, first] = / ref="A(\d+):/.exec(text(`xl/${table}`)) ?? [];
    const top = first === undefined ? rows.length : Number(first) - 1;
    return {
      name,
      xml,
      lines: rows.slice(0, top).map(([line = '']) => line),
      head: rows[top] ?? [],
      rows: rows.slice(top + 1),
    };
  });
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, place = '', kind, content = ''] of row.matchAll(
    /<c r="([A-Z]+)\d+"(?:[^>]*? t="(\w+)")?[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const value = decode(content.replace(/<[^>]*>/g, ''));
    const column = [...place].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    cells[column] = kind === 's' ? (shared[Number(value)] ?? '') : value;
  }
  return Array.from(cells, (cell) => cell ?? '');
}
