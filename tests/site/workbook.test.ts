import { afterEach, describe, expect, test, vi } from 'vitest';
import { absent, council, edition, smallDataset } from '../support/datasets.ts';
import { bytesOf, downloadInput, downloadsOf, sampleDownloads, withFacts } from '../support/downloads.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { CODES, inRealLanguages, LANGUAGES, translatorOf } from '../support/real-data.ts';
import { type ReadSheet, readSheets, unpack } from '../support/xlsx.ts';

const bookOf = (code: string, files = sampleDownloads()) => bytesOf(files, `fact-sheet-2023-${code}.xlsx`);
const tablesOf = (code: string) => readSheets(bookOf(code)).slice(1);

afterEach(() => {
  vi.useRealTimers();
});

describe.each(CODES)('the workbook in %s', (code) => {
  const t = translatorOf(code);

  test('begins with a cover and contents, and has one table on each sheet, in the language', () => {
    expect(readSheets(bookOf(code)).map(({ name }) => name)).toEqual([
      t.text('workbook.cover'),
      t.text('workbook.contents'),
      t.text('site.nav_municipalities'),
      t.text('section.key_figures'),
      t.text('workbook.communities'),
      t.text('workbook.members'),
      t.text('progress.meetings'),
      t.text('notes.list_label'),
      t.text('codes.sheet'),
    ]);
    for (const { head, lines } of tablesOf(code)) {
      expect(head.length).toBeGreaterThan(1);
      expect(lines.length).toBeGreaterThan(0);
    }
  });

  test('has names that spreadsheet programs accept, each once', () => {
    const names = readSheets(bookOf(code)).map(({ name }) => name);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const { head } of tablesOf(code)) {
      expect(new Set(head.map((title) => title.toLowerCase())).size).toBe(head.length);
    }
  });

  test('has no empty row or cell, nothing merged or hidden, and a width for each column', () => {
    for (const { name, xml, lines, head, rows } of readSheets(bookOf(code))) {
      const places = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
      expect(places, name).toEqual(places.map((_, index) => index + 1));
      expect(lines.filter((line) => line === '')).toEqual([]);
      expect(rows.filter((row) => row.length !== head.length || row.includes(''))).toEqual([]);
      expect(xml).not.toMatch(/mergeCell|hidden|<pane/);
      expect(xml.match(/<col /g)).toHaveLength(Math.max(1, head.length));
    }
  });

  test('has rows as high as their texts, which not every program finds by itself', () => {
    for (const { name, xml, head, rows } of readSheets(bookOf(code))) {
      const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
      const heights = [...xml.matchAll(/<row r="\d+" ht="([\d.]+)"/g)].map(([, height]) => Number(height));
      const tabled = [head, ...rows];
      const needed = tabled.map((cells) =>
        Math.max(...cells.map((text, column) => Math.ceil(text.length / (widths[column] ?? 0)))),
      );
      const tableHeights = heights.slice(heights.length - tabled.length);
      const low = tabled.filter((_, row) => (tableHeights[row] ?? 0) < 15 * (needed[row] ?? 0));
      expect([name, low]).toEqual([name, []]);
    }
  });

  test('has a row for each municipality, in the order of the alphabet, with real numbers', () => {
    const names = SAMPLE.municipalities.map((own) => own.names[code] ?? '').sort(t.compare);
    for (const key of ['site.nav_municipalities', 'workbook.communities'] as const) {
      const sheet = tablesOf(code).find(({ name }) => name === t.text(key)) as ReadSheet;
      expect(sheet.rows.map(([name]) => name)).toEqual(names);
      const texts = [...sheet.xml.matchAll(/<c [^>]*t="s"[^>]*>/g)].length;
      const numbers = [...sheet.xml.matchAll(/<c r="\w+" s="\d+"><v>/g)].length;
      expect(texts + numbers).toBe(sheet.lines.length + sheet.head.length * (sheet.rows.length + 1));
      expect(numbers).toBe(sheet.rows.flat().filter((cell) => /^-?\d+$/.test(cell)).length);
    }
  });

  test('says in words why a number is missing, and explains the words', () => {
    const [places, notes] = [t.text('site.nav_municipalities'), t.text('notes.list_label')].map((name) =>
      tablesOf(code).find((sheet) => sheet.name === name),
    );
    const absentRow = places?.rows.find((row) => row.at(-1) === 'leposaviq') ?? [];
    const reason = t.text('reasons.not_established');
    expect(absentRow.filter((cell) => cell === reason)).toHaveLength(10);
    expect(notes?.rows).toContainEqual([reason, t.text('workbook.reason_not_established')]);
  });

  test('says on its cover and above each table that the data is sample data', () => {
    const sheets = readSheets(bookOf(code));
    const silent = sheets.filter(({ lines }) => !lines.includes(t.text('common.sample_sentence')));
    expect(silent.map(({ name }) => name)).toEqual([t.text('workbook.contents')]);
    const [cover] = sheets;
    for (const key of ['common.title', 'common.publisher', 'common.status_note'] as const) {
      expect(cover?.lines).toContain(t.text(key));
    }
  });

  test('says its title, language, publisher and day of issue', () => {
    const properties = unpack(bookOf(code)).get('docProps/core.xml') ?? '';
    const tag = LANGUAGES.find((own) => own.code === code)?.tag;
    expect(properties).toContain(`<dc:title>${t.text('common.title')}, `);
    expect(properties).toContain(`<dc:creator>${t.text('common.publisher')}</dc:creator>`);
    expect(properties).toContain(`<dc:language>${tag}</dc:language>`);
    expect(properties).toContain('>2024-01-31T00:00:00Z</dcterms:modified>');
  });

  test('leads from its contents to each sheet', () => {
    const [, contents, ...others] = readSheets(bookOf(code));
    const targets = [...(contents?.xml ?? '').matchAll(/<hyperlink ref="A\d+" location="'([^']+)'!A1"/g)];
    expect(targets.map(([, target]) => target)).toEqual(others.map(({ name }) => name));
  });
});

describe('a workbook', () => {
  test('is put together of parts that are all there and all declared', () => {
    const files = unpack(bookOf('sq'));
    const types = files.get('[Content_Types].xml') ?? '';
    const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    expect(new Set([...declared, '[Content_Types].xml'])).toEqual(
      new Set([...files.keys()].filter((path) => !path.endsWith('.rels'))),
    );
    for (const [path, xml] of files) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const [, target = '', mode] of xml.matchAll(/Target="([^"]+)"( TargetMode="External")?/g)) {
        if (mode === undefined) expect(files.has(new URL(target, `file:///${folder}`).pathname.slice(1))).toBe(true);
      }
    }
  });

  test('marks each table with its cells and heads', () => {
    const files = unpack(bookOf('en'));
    const tables = [...files].filter(([path]) => path.startsWith('xl/tables/')).map(([, xml]) => xml);
    const sheets = readSheets(bookOf('en')).filter(({ head }) => head.length > 0);
    expect(tables).toHaveLength(sheets.length);
    sheets.forEach(({ head, rows, lines }, index) => {
      const xml = tables[index] ?? '';
      const column = String.fromCharCode(64 + head.length);
      expect(xml).toContain(` ref="A${lines.length + 1}:${column}${lines.length + 1 + rows.length}"`);
      expect([...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(head);
    });
    const names = tables.map((xml) => /displayName="([A-Za-z]+)"/.exec(xml)?.[1]);
    expect(new Set(names).size).toBe(tables.length);
  });

  test('has days as days', () => {
    const meetings = tablesOf('en').find(({ name }) => name === 'Meetings');
    const [first] = downloadInput(SAMPLE).edition.councils.flatMap((own) =>
      own.established && Array.isArray(own.meetings) ? own.meetings : [],
    );
    const days = Number(meetings?.rows[0]?.[1]);
    expect(new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)).toBe(first?.date);
  });

  test('holds a formula and a name with markup as texts', () => {
    const councils = downloadInput(SAMPLE).edition.councils.map((own) => ({ ...own, note: '=1+1 <b> & "_x0041_"' }));
    const files = unpack(bookOf('en', downloadsOf(withFacts(SAMPLE, { councils }))));
    expect([...files.values()].some((text) => /<f[ >]|<b> /.test(text))).toBe(false);
    expect(files.get('xl/sharedStrings.xml')).toContain('=1+1 &lt;b&gt; &amp; &quot;_x005F_x0041_&quot;');
  });

  test('of an edition in which nothing is reported has its heads, and marks no table without rows', () => {
    const files = downloadsOf(inRealLanguages(smallDataset([edition([absent('a'), council('b')])])));
    const meetings = readSheets(bookOf('en', files)).find(({ name }) => name === 'Meetings');
    expect([meetings?.head, meetings?.lines.at(-1)]).toEqual([[], 'Municipality']);
    expect(unpack(bookOf('en', files)).has('xl/tables/table1.xml')).toBe(true);
  });

  test('is the same bytes whenever it is made, and stands at the first address too', () => {
    const at = (now: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      return downloadsOf(SAMPLE);
    };
    const [first, second] = [at('2024-01-31T10:00:00Z'), at('2031-07-01T23:59:58Z')];
    expect(Buffer.compare(bookOf('sq', first), bookOf('sq', second))).toBe(0);
    expect(bytesOf(first, 'fact-sheet-2023.xlsx')).toEqual(bookOf('sq', first));
  });
});
