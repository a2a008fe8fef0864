import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFString,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocument, textOf } from '../../src/print/check/document.ts';
import { finishPdf } from '../../src/print/finish.ts';
import type { PdfFacts } from '../../src/print/pdf/facts.ts';
import { readPdf } from '../../src/print/pdf/read.ts';
import { type Element, isElement } from '../../src/print/pdf/tree.ts';
import { sharedSite } from '../support/shared-site.ts';
import { type Site, temporaryFolder } from '../support/site.ts';
import { printRaw, type RawSheet, setSheets } from './pdf-sheets.ts';

const LARGEST = 300_000;
const CODES = ['sq', 'sr', 'en'] as const;

const folder = temporaryFolder();
/** The sheets as they are printed here: in another order than in a build, one after another, elsewhere. */
const raw = new Map<string, RawSheet>();
const finished = new Map<string, Uint8Array>();
const read = new Map<string, Read>();
let site: Site;

beforeAll(async () => {
  const jobs = await setSheets(folder.path, 2023);
  const { TZ, LC_ALL } = process.env;
  Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8' });
  try {
    for (const sheet of await printRaw(folder.path, jobs.toReversed())) {
      raw.set(sheet.code, sheet);
      finished.set(sheet.code, finishPdf(sheet.printed, sheet.job, sheet.facts));
    }
  } finally {
    restore('TZ', TZ);
    restore('LC_ALL', LC_ALL);
  }
  for (const [code, bytes] of finished) read.set(code, await readBlocks(bytes));
  site = await sharedSite();
}, 120_000);
afterAll(() => folder.remove());

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

const sheetOf = (code: string) => raw.get(code) as RawSheet;
const pdfOf = (code: string) => finished.get(code) as Uint8Array;
const readOf = (code: string) => read.get(code) as Read;
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const tidy = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim();

describe('the same sheet gives the same bytes', () => {
  test.each(CODES)(
    'printed in another order, at the same time as others, in another time zone and locale: %s',
    (code) => {
      expect(sumOf(pdfOf(code))).toBe(sumOf(site.bytes(sheetOf(code).job.pdf)));
    },
  );

  test.each([
    ['Asia/Kathmandu', 'tr_TR.UTF-8', '1999-12-31T23:59:59Z'],
    ['America/St_Johns', 'C', '2038-01-19T03:14:08Z'],
  ])('finished in %s, %s, at %s', (zone, locale, clock) => {
    const { printed, job, facts } = sheetOf('sr');
    const attachments = job.attachments.map((file) => ({ ...file, content: toBase64(file.content) }));
    const input = join(folder.path, 'input.json');
    const given = {
      printed: toBase64(printed),
      job: { ...job, attachments },
      figures: facts.figures,
      links: [...facts.links],
    };
    writeFileSync(input, JSON.stringify(given));
    const finish = fileURLToPath(new URL('../../src/print/finish.ts', import.meta.url));
    const script = `
      import { createHash } from 'node:crypto';
      import { readFileSync } from 'node:fs';
      const now = Date.parse('${clock}');
      globalThis.Date = class extends Date {
        constructor(...given) { super(...(given.length > 0 ? given : [now])); }
        static now() { return now; }
      };
      Math.random = () => 0.5;
      const { finishPdf } = await import(${JSON.stringify(finish)});
      const { printed, job, figures, links } = JSON.parse(readFileSync(${JSON.stringify(input)}, 'utf8'));
      const attachments = job.attachments.map((file) => ({ ...file, content: Buffer.from(file.content, 'base64') }));
      const bytes = finishPdf(Buffer.from(printed, 'base64'), { ...job, attachments }, { figures, links: new Map(links) });
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
    const environment = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale };
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: environment,
      encoding: 'utf8',
    });
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toBe(sumOf(pdfOf('sr')));
  });

  test('and another fact gives others', () => {
    const { printed, job, facts } = sheetOf('en');
    const others = [
      { ...job, title: 'Another' },
      { ...job, date: '2020-02-02' },
      { ...job, attachments: [] },
    ];
    const sums = [job, ...others].map((own) => sumOf(finishPdf(printed, own, facts)));
    expect(new Set(sums).size).toBe(4);
  });
});

describe.each(CODES)('the PDF in %s', (code) => {
  test(`is smaller than ${LARGEST} bytes`, () => {
    expect(pdfOf(code).length).toBeLessThan(LARGEST);
  });

  test('has the words of the page, in its order, with their spaces', () => {
    const { blocks } = readOf(code);
    expect(blocks.join('\n')).toBe(sheetOf(code).words.blocks.join('\n'));
  });

  test('has them also where no program guesses spaces from distances', () => {
    // Each glyph with its character: a space that is not painted is not there.
    const { document } = readDocument(pdfOf(code), readPdf(pdfOf(code)), sheetOf(code).job);
    const isBlock = ({ role, kids }: Element) =>
      /^(P|H\d|TH|TD)$/.test(role) || (role === 'LBody' && !kids.some((kid) => isElement(kid) && kid.role === 'P'));
    const withoutFigures = (block: Element): Element => {
      return { ...block, kids: block.kids.filter((kid) => !isElement(kid) || kid.role !== 'Figure') };
    };
    const blocks = document.elements.filter(isBlock).map(withoutFigures);
    const texts = blocks.map((block) => textOf(block, document.pages));
    expect(texts.filter((text) => text !== '').join('\n')).toBe(sheetOf(code).words.blocks.join('\n'));
  });

  test('has the words of each drawing, and words in its place', () => {
    const { figures } = readOf(code);
    const wanted = sheetOf(code).words.figures;
    expect(figures.map(({ label }) => label)).toEqual(wanted.map(({ label }) => label));
    const letters = (text: string) => text.replaceAll(' ', '');
    expect(figures.map(({ text }) => letters(text))).toEqual(wanted.map(({ text }) => letters(text)));
    expect(wanted.length).toBeGreaterThan(100);
  });

  test('has its headings as bookmarks, each in that of the level above', () => {
    const { bookmarks } = readOf(code);
    expect(bookmarks.map(({ title }) => title)).toEqual(sheetOf(code).words.headings);
    expect(bookmarks[0]?.level).toBe(1);
    for (const [index, { level }] of bookmarks.entries()) {
      if (index > 0) expect(level).toBeLessThanOrEqual((bookmarks[index - 1]?.level ?? 0) + 1);
    }
  });

  test('says its title and its language', () => {
    const { info, language, metadata } = readOf(code);
    const { title, tag } = sheetOf(code).job;
    expect(info['Title']).toBe(title);
    expect(language).toBe(tag);
    expect(info['Language']).toBe(tag);
    expect(metadata).toContain(`<rdf:li xml:lang="${tag}">`);
    expect(tag.slice(0, 2)).toBe(code);
  });

  test('says of itself the same in Info and in the metadata', () => {
    const { info, metadata } = readOf(code);
    const { author, subject, keywords, date } = sheetOf(code).job;
    for (const text of [author, subject, ...keywords]) expect(metadata).toContain(`>${text}<`);
    expect(info).toMatchObject({ Author: author, Subject: subject, Keywords: keywords.join('; ') });
    for (const day of [info['CreationDate'], info['ModDate']]) expect(day).toBe(`D:${date.replaceAll('-', '')}000000Z`);
    expect(metadata.match(new RegExp(`>${date}T00:00:00Z<`, 'g'))).toHaveLength(3);
    expect(metadata).toContain(`<xmp:CreatorTool>${info['Creator']}</xmp:CreatorTool>`);
    expect(metadata).toContain(`<pdf:Producer>${info['Producer']}</pdf:Producer>`);
  });

  test('carries the files of the site, byte for byte, with what they are', async () => {
    const files = await readFiles(pdfOf(code));
    const { attachments } = sheetOf(code).job;
    expect(attachments.map(({ name }) => name)).toEqual([
      'by-municipality.csv',
      'councils.csv',
      'meetings.csv',
      'members.csv',
      'residents.csv',
      'municipalities.csv',
      'communities.csv',
      'codes.csv',
      'columns.csv',
      'indicators.json',
      'datapackage.json',
    ]);
    expect(files).toEqual(
      attachments.map(({ name, type, relationship, description, content }) => ({
        name,
        type,
        relationship,
        description,
        sum: sumOf(content),
      })),
    );
  });

  test('has pages of A4, and text of 7 points at least in the fonts of the project', () => {
    const { sizes, smallest, fonts } = readOf(code);
    for (const [width, height] of sizes) {
      expect(Math.abs(width - 595.28)).toBeLessThan(0.5);
      expect(Math.abs(height - 841.89)).toBeLessThan(0.5);
    }
    expect(sizes).toHaveLength(2);
    expect(smallest).toBeGreaterThan(6.99);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+SourceSans3/);
  });
});

describe('what is finished', () => {
  test('has no object that nothing refers to, and no sum of the clock', async () => {
    const text = Buffer.from(pdfOf('en')).toString('latin1');
    expect(text).not.toMatch(/20[3-9]\d[01]\d[0-3]\d\d{6}/);
    const { objects, trailer } = readPdf(pdfOf('en'));
    const reached = new Set<number>();
    const visit = (value: unknown): void => {
      if (value instanceof Map) for (const item of value.values()) visit(item);
      else if (Array.isArray(value)) for (const item of value) visit(item);
      else if (value && typeof value === 'object' && 'number' in value && typeof value.number === 'number') {
        if (reached.has(value.number)) return;
        reached.add(value.number);
        visit(objects.get(value.number));
      } else if (value && typeof value === 'object' && 'dict' in value) visit(value.dict);
    };
    visit(trailer);
    const kinds = [...objects].filter(([number]) => !reached.has(number)).map(([, value]) => kindOf(value));
    expect(new Set(kinds)).toEqual(new Set(['ObjStm', 'XRef']));
  });

  test('leaves what it was given as it was', () => {
    const { printed, job, facts } = sheetOf('en');
    const before = sumOf(printed);
    finishPdf(printed, job, facts);
    expect(sumOf(printed)).toBe(before);
  });

  test('escapes what the facts say', async () => {
    const { printed, job, facts } = sheetOf('en');
    const odd: PdfFacts = { ...job, title: 'A <b> & "c" (d) \\ é – ž', keywords: ['a;b', '<&>'], subject: '' };
    const { info, metadata } = await readBlocks(finishPdf(printed, odd, facts));
    expect(info).toMatchObject({ Title: odd.title, Keywords: 'a;b; <&>' });
    expect(metadata).toContain('A &lt;b&gt; &amp; "c" (d) \\ é – ž');
  });

  test.each([
    ['a figure that the page does not have', { figures: [] }, /figures/],
    ['a link that the page does not have', { links: new Map() }, /link/],
  ])('refuses %s', (_what, other, message) => {
    const { printed, job, facts } = sheetOf('en');
    expect(() => finishPdf(printed, job, { ...facts, ...other })).toThrow(message);
  });

  test('refuses what is no print of the browser', () => {
    const { job, facts } = sheetOf('en');
    expect(() => finishPdf(Buffer.from('no PDF'), job, facts)).toThrow(/startxref/);
  });
});

function kindOf(value: unknown): string {
  const dict = (value as { dict?: Map<string, { text?: string }> }).dict;
  return dict?.get('Type')?.text ?? 'nothing';
}

interface Read {
  readonly blocks: readonly string[];
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  readonly bookmarks: readonly { readonly level: number; readonly title: string }[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly metadata: string;
  readonly language: string | undefined;
  readonly sizes: readonly (readonly [number, number])[];
  readonly smallest: number;
  readonly fonts: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Reads the PDF as a screen reader does: along its structure, with the texts that its marks have. */
async function readBlocks(bytes: Uint8Array): Promise<Read> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
    fontExtraProperties: true,
  });
  const document = await task.promise;
  try {
    const blocks: string[] = [];
    const figures: { label: string; text: string }[] = [];
    const sizes: [number, number][] = [];
    const fonts = new Set<string>();
    let language: string | undefined;
    let smallest = Number.POSITIVE_INFINITY;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      sizes.push([width, height]);
      await page.getOperatorList();
      const texts = new Map<string, string>();
      const open: (string | undefined)[] = [];
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      for (const item of items) {
        if ('str' in item) {
          const id = open.findLast((own) => own !== undefined) ?? '';
          // pdf.js leaves the space at the end of a line out, and says that the line ends.
          texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
          if (item.str.trim() === '') continue;
          smallest = Math.min(smallest, Math.hypot(item.transform[2], item.transform[3]));
          fonts.add((page.commonObjs.get(item.fontName) as { name: string }).name);
        } else if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.id);
      }
      const textUnder = (node: Node): string => {
        if (node.type === 'content') return texts.get(node.id ?? '') ?? '';
        return node.role === 'Figure' ? '' : (node.children ?? []).map(textUnder).join('');
      };
      const visit = (node: Node): void => {
        language ??= node.lang;
        if (node.role === 'Figure') {
          figures.push({ label: tidy(node.alt ?? ''), text: tidy((node.children ?? []).map(textUnder).join('')) });
          return;
        }
        const isBlock =
          /^(P|H\d|TH|TD)$/.test(node.role ?? '') ||
          (node.role === 'LBody' && node.children?.some((kid) => kid.role !== 'P'));
        if (isBlock) blocks.push(tidy(textUnder(node)));
        for (const kid of node.children ?? []) visit(kid);
      };
      visit((await page.getStructTree()) as unknown as Node);
    }
    const { info, metadata } = await document.getMetadata();
    return {
      blocks: blocks.filter((text) => text !== ''),
      figures,
      bookmarks: flatten((await document.getOutline()) ?? [], 1),
      info: info as Readonly<Record<string, unknown>>,
      metadata: (metadata as unknown as { getRaw(): string }).getRaw(),
      language,
      sizes,
      smallest,
      fonts: [...fonts],
    };
  } finally {
    await task.destroy();
  }
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function flatten(bookmarks: readonly Bookmark[], level: number): { level: number; title: string }[] {
  return bookmarks.flatMap(({ title, items }) => [{ level, title: tidy(title) }, ...flatten(items, level + 1)]);
}

/** The files that are associated with the document, in its order. */
async function readFiles(bytes: Uint8Array) {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  return catalog
    .lookup(PDFName.of('AF'), PDFArray)
    .asArray()
    .map((ref) => {
      const file = context.lookup(ref, PDFDict);
      const text = (key: string) => (file.lookup(PDFName.of(key)) as PDFString).decodeText();
      const stream = file.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
      if (!(stream instanceof PDFRawStream)) throw new Error('the file is empty');
      const { dict } = stream;
      return {
        name: text('UF'),
        type: dict.lookup(PDFName.of('Subtype'), PDFName).decodeText(),
        relationship: file.lookup(PDFName.of('AFRelationship'), PDFName).decodeText(),
        description: text('Desc'),
        sum: sumOf(decodePDFRawStream(stream).decode()),
      };
    });
}
