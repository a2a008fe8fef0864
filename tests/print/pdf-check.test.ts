import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, launchBrowser } from '../../src/print/browser.ts';
import { checkPdf } from '../../src/print/check/check.ts';
import type { Expected } from '../../src/print/check/document.ts';
import type { FaultCode } from '../../src/print/check/fault.ts';
import { MESSAGES } from '../../src/print/check/messages.ts';
import { finishPdf } from '../../src/print/finish.ts';
import { preparePage } from '../../src/print/page.ts';
import { PdfError, printSheets } from '../../src/print/print.ts';
import { documentOf } from '../support/pages.ts';
import { STATEMENT } from '../support/pdf.ts';
import { temporaryFolder } from '../support/site.ts';

/** What a specimen and the odd pages below say of themselves. */
const FACTS = {
  title: 'Title',
  author: 'Author',
  subject: 'Subject',
  keywords: ['one', 'two'],
  tag: 'en',
  date: '2024-01-31',
  statement: STATEMENT,
  attachments: ['councils.csv', 'members.csv'].map((name) => ({
    name,
    type: 'text/csv',
    relationship: 'Source' as const,
    description: `The file ${name}`,
    content: Buffer.from('municipality,year\n'),
  })),
};

/** A small document that has all that a sheet has: so each fault is sought in few bytes. */
const TABLE = `<table style="border: 1px solid"><caption>Caption</caption>
  <thead><tr><th scope="col">Name</th><th scope="col">Now</th><th scope="col">Before</th></tr></thead>
  <tbody><tr><th scope="row">Peja</th><td>1</td><td>2</td></tr><tr><th scope="row">Klina</th><td>3</td><td>4</td></tr></tbody></table>`;
const DRAWING = (label: string) =>
  `<figure role="group"><svg role="img" aria-label="${label}" width="90" height="20"><rect width="9" height="9"/><text x="12" y="9">Five</text></svg></figure>`;
const SPECIMEN = [
  `<div style="border-top: 1px solid; background: #eee; height: 9px"></div><h1>Title</h1><p>A paragraph with <strong>words</strong> and <a href="https://example.org/">a link</a></p>
   <ul style="list-style: none"><li><p>First</p></li><li><p>Second</p></li></ul><h2>Work</h2>${DRAWING('A chart')}${TABLE}`,
  `<h2>List</h2>${DRAWING('A sign')}${DRAWING('Another sign')}${TABLE}<h3>Map</h3><p>Words</p>`,
];

const folder = temporaryFolder();
let browser: Browser;
let printed: Uint8Array;
let good: Uint8Array;
let expected: Expected;

beforeAll(async () => {
  expected = { ...FACTS, pages: 2 };
  browser = await launchBrowser();
  const page = await browser.newPage();
  await page.emulateMediaType('print');
  await page.setContent(documentOf(...SPECIMEN));
  const facts = await preparePage(page);
  printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  good = finishPdf(printed, FACTS, facts);
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

const key = (name: string) => PDFName.of(name);

/** A PDF that another library reads and writes: what is checked is the file, and not how this project writes it. */
class Patient {
  readonly document: PDFDocument;

  constructor(document: PDFDocument) {
    this.document = document;
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  dict(value: PDFObject | undefined): PDFDict {
    const found = this.document.context.lookup(value);
    if (found instanceof PDFRawStream) return found.dict;
    if (!(found instanceof PDFDict)) throw new Error('there is no dictionary');
    return found;
  }

  page(index: number): PDFDict {
    return this.dict(this.document.getPage(index).ref);
  }

  /** The first element of a type, or one further on. */
  element(role: string, index = 0): PDFDict {
    const found: PDFDict[] = [];
    const visit = (value: PDFObject | undefined): void => {
      const own = this.document.context.lookup(value);
      if (own instanceof PDFArray) for (const item of own.asArray()) visit(item);
      if (!(own instanceof PDFDict) || own.has(key('Obj'))) return;
      if (own.get(key('S')) === key(role)) found.push(own);
      visit(own.get(key('K')));
    };
    visit(this.dict(this.catalog.get(key('StructTreeRoot'))).get(key('K')));
    const element = found.at(index);
    if (!element) throw new Error(`there is no ${role}`);
    return element;
  }

  get root(): PDFDict {
    return this.dict(this.catalog.get(key('StructTreeRoot')));
  }

  get info(): PDFDict {
    return this.dict(this.document.context.trailerInfo.Info);
  }

  /** The first font of the first page. */
  get font(): PDFDict {
    const fonts = this.dict(this.dict(this.page(0).get(key('Resources'))).get(key('Font')));
    return this.dict(fonts.values()[0]);
  }

  get link(): PDFDict {
    return this.dict((this.page(0).get(key('Annots')) as PDFArray).get(0));
  }

  /** The description of a file by its name. */
  file(name: string): PDFDict {
    const files = (this.catalog.get(key('AF')) as PDFArray).asArray().map((value) => this.dict(value));
    const found = files.find((file) => (file.get(key('UF')) as PDFString).decodeText() === name);
    if (!found) throw new Error(`there is no file ${name}`);
    return found;
  }

  /** Changes the content of a page. */
  rewrite(index: number, change: (content: string) => string): void {
    this.page(index).set(key('Contents'), this.#changed(this.page(index).get(key('Contents')), change));
  }

  /** Changes the stream that stands at an entry; it is not packed then. */
  change(dict: PDFDict, entry: string, change: (content: string) => string): void {
    dict.set(key(entry), this.#changed(dict.get(key(entry)), change));
  }

  #changed(value: PDFObject | undefined, change: (content: string) => string): PDFRef {
    const { context } = this.document;
    const stream = context.lookup(value);
    if (!(stream instanceof PDFRawStream)) throw new Error('there is no stream');
    const before = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const after = change(before);
    expect(after).not.toBe(before);
    const dict = stream.dict.clone();
    dict.delete(key('Filter'));
    return context.register(PDFRawStream.of(dict, Buffer.from(after, 'latin1')));
  }
}

interface Seed {
  readonly code: FaultCode;
  readonly what: string;
  readonly place: RegExp;
  /** Makes the PDF ill. */
  readonly harm?: (patient: Patient) => void;
  /** Makes its bytes ill. */
  readonly spoil?: (bytes: Uint8Array) => Uint8Array;
  /** Asks for something else than there is. */
  readonly ask?: (expected: Expected) => Expected;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const firstOf = (expectation: Expected) => expectation.attachments[0];

const SEEDS: readonly Seed[] = [
  // The file
  {
    code: 'broken',
    what: 'the end of the file is missing',
    place: /^file$/,
    spoil: (bytes) => bytes.subarray(0, bytes.length - 100),
  },
  {
    code: 'broken',
    what: 'it has no structure',
    place: /^structure$/,
    harm: (p) => p.catalog.delete(key('StructTreeRoot')),
  },
  {
    code: 'version',
    what: 'it is PDF 1.4',
    place: /^file$/,
    spoil: (bytes) => Buffer.from(latin1(bytes).replace('%PDF-1.7', '%PDF-1.4'), 'latin1'),
  },
  {
    code: 'version',
    what: 'its comment is plain text',
    place: /^file$/,
    spoil: (bytes) => Buffer.from(latin1(bytes).replace(/^(%PDF-1\.7\n%)..../, '$1text'), 'latin1'),
  },
  {
    code: 'identifier',
    what: 'it has no identifier',
    place: /^file$/,
    harm: ({ document }) => delete document.context.trailerInfo.ID,
  },
  {
    code: 'identifier',
    what: 'its identifier is zero',
    place: /^file$/,
    harm: ({ document: { context } }) => {
      const zero = PDFHexString.of('0'.repeat(32));
      context.trailerInfo.ID = context.obj([zero, zero]);
    },
  },
  { code: 'not-marked', what: 'it is not marked', place: /^file$/, harm: (p) => p.catalog.delete(key('MarkInfo')) },
  {
    code: 'window-title',
    what: 'its name is shown, not its title',
    place: /^file$/,
    harm: (p) => p.catalog.delete(key('ViewerPreferences')),
  },
  { code: 'language', what: 'it has no language', place: /^file$/, harm: (p) => p.catalog.delete(key('Lang')) },
  {
    code: 'language',
    what: 'it has another language',
    place: /^file$/,
    harm: (p) => p.catalog.set(key('Lang'), PDFString.of('de')),
  },
  {
    code: 'active-content',
    what: 'it does something when it is opened',
    place: /^file$/,
    harm: (p) => p.catalog.set(key('OpenAction'), p.document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  },
  {
    code: 'active-content',
    what: 'a link starts a program',
    place: /^page 1, link/,
    harm: (p) => p.dict(p.link.get(key('A'))).set(key('S'), key('Launch')),
  },

  // Colours
  {
    code: 'output-intent',
    what: 'it is missing',
    place: /^output/,
    harm: (p) => p.catalog.delete(key('OutputIntents')),
  },
  ...(
    [
      ['it is of another kind', (intent) => intent.set(key('S'), key('GTS_PDFX'))],
      ['it has no name', (intent) => intent.delete(key('OutputConditionIdentifier'))],
      ['it has no profile', (intent) => intent.delete(key('DestOutputProfile'))],
      ['its profile is cut', (intent, p) => p.change(intent, 'DestOutputProfile', (text) => text.slice(0, -8))],
      [
        'its profile is of grey',
        (intent, p) => p.change(intent, 'DestOutputProfile', (text) => text.replace('RGB', 'GRA')),
      ],
      ['its profile is none', (intent, p) => p.change(intent, 'DestOutputProfile', () => 'sRGB')],
    ] as const satisfies [string, (intent: PDFDict, p: Patient) => void][]
  ).map(([what, harm]): Seed => {
    const place = /^output/;
    return {
      code: 'output-intent',
      what,
      place,
      harm: (p) => harm(p.dict((p.catalog.get(key('OutputIntents')) as PDFArray).get(0)), p),
    };
  }),

  // Metadata
  {
    code: 'metadata-missing',
    what: 'they are missing',
    place: /^metadata/,
    harm: (p) => p.catalog.delete(key('Metadata')),
  },
  {
    code: 'metadata-missing',
    what: 'they are packed',
    place: /^metadata/,
    harm: (p) => {
      const entries = { Type: 'Metadata', Subtype: 'XML' };
      p.catalog.set(key('Metadata'), p.document.context.register(p.document.context.flateStream('<?xpacket', entries)));
    },
  },
  ...(
    [
      ['metadata-identifier', 'pdfuaid is missing', /<pdfuaid:part>1<\/pdfuaid:part>/, ''],
      ['metadata-identifier', 'another part of PDF/A', /<pdfaid:part>3/, '<pdfaid:part>2'],
      ['metadata-identifier', 'another level of PDF/A', /conformance>A/, 'conformance>B'],
      ['metadata-schema', 'no schema is described', /<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/s, ''],
      ['metadata-schema', 'pdfuaid is not described', /(<pdfaSchema:prefix>)pdfuaid/, '$1other'],
      ['metadata-schema', 'a property is not described', /(<pdfaProperty:name>)fingerprint/, '$1other'],
      ['facts-differ', 'another fingerprint', /(<sheet:fingerprint>)\w+/, '$1another'],
      ['facts-differ', 'no language of the sheet', /<sheet:language>.*?<\/sheet:language>/, ''],
      ['metadata-differs', 'another title', /(<dc:title>.*?<rdf:li[^>]*>)/s, '$1Another '],
      ['metadata-differs', 'another author', /(<dc:creator>.*?<rdf:li>)/s, '$1Another '],
      ['metadata-differs', 'another program', /<pdf:Producer>/, '<pdf:Producer>Another '],
      ['metadata-differs', 'another day', /(<xmp:ModifyDate>)\d{4}/, '$11999'],
      ['metadata-differs', 'no keywords', /<pdf:Keywords>.*?<\/pdf:Keywords>/, ''],
    ] as const
  ).map(([code, what, find, replace]): Seed => {
    const harm = (p: Patient) => p.change(p.catalog, 'Metadata', (text) => text.replace(find, replace));
    return { code, what, place: /^metadata/, harm };
  }),
  {
    code: 'metadata-differs',
    what: 'another subject in Info',
    place: /^metadata/,
    harm: (p) => p.info.set(key('Subject'), PDFString.of('Another')),
  },
  {
    code: 'facts-differ',
    what: 'another title is asked for',
    place: /^Info/,
    ask: (own) => ({ ...own, title: 'Another' }),
  },
  {
    code: 'facts-differ',
    what: 'another day is asked for',
    place: /^Info/,
    ask: (own) => ({ ...own, date: '1999-12-31' }),
  },

  // Pages
  { code: 'page-count', what: 'a third page is asked for', place: /^file$/, ask: (own) => ({ ...own, pages: 3 }) },
  {
    code: 'page-box',
    what: 'a page is in US letter',
    place: /^page 2$/,
    harm: ({ document }) => document.getPage(1).setMediaBox(0, 0, 612, 792),
  },
  {
    code: 'page-box',
    what: 'a page is cropped',
    place: /^page 1$/,
    harm: ({ document }) => document.getPage(0).setCropBox(9, 9, 99, 99),
  },
  {
    code: 'tab-order',
    what: 'the order of links is left open',
    place: /^page 1$/,
    harm: (p) => p.page(0).delete(key('Tabs')),
  },

  // Content
  {
    code: 'content-broken',
    what: 'a mark ends twice',
    place: /^page 2$/,
    harm: (p) => p.rewrite(1, (text) => `${text}\nEMC`),
  },
  {
    code: 'content-broken',
    what: 'a mark does not end',
    place: /^page 1$/,
    harm: (p) => p.rewrite(0, (text) => `${text}\n/P BMC`),
  },
  {
    code: 'content-unmarked',
    what: 'a rectangle is not marked',
    place: /^page 1$/,
    harm: (p) => p.rewrite(0, (text) => `0 0 10 10 re f\n${text}`),
  },
  {
    code: 'content-unmarked',
    what: 'a text is not marked',
    place: /^page 2 "/,
    harm: (p) => p.rewrite(1, (text) => text.replace(/\/H2 <<\/MCID \d+>> BDC(.*?)EMC/s, '$1')),
  },
  {
    code: 'artifact-in-content',
    what: 'a heading is within an artifact',
    place: /^page 1$/,
    harm: (p) => p.rewrite(0, (text) => text.replace(/(\/H1 <<\/MCID \d+>> BDC.*?EMC)/s, '/Artifact BMC\n$1\nEMC')),
  },
  {
    code: 'form',
    what: 'a part of the page is a form',
    place: /^page 1$/,
    harm: (p) => {
      const form = p.document.context.flateStream('0 0 1 1 re f', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
      });
      const resources = p.dict(p.page(0).get(key('Resources')));
      resources.set(key('XObject'), p.document.context.obj({ X1: p.document.context.register(form) }));
      p.rewrite(0, (text) => `${text}\n/Artifact BMC /X1 Do EMC`);
    },
  },
  {
    code: 'mark-twice',
    what: 'two paragraphs have one number',
    place: /^page 1$/,
    harm: (p) => p.rewrite(0, (text) => text.replace('/MCID 1>>', '/MCID 0>>')),
  },
  {
    code: 'mark-without-element',
    what: 'a mark has a number of its own',
    place: /^page 2$/,
    harm: (p) => p.rewrite(1, (text) => `${text}\n/P <</MCID 9999>> BDC 0 0 1 1 re f EMC`),
  },
  {
    code: 'mark-without-element',
    what: 'a page does not know its elements',
    place: /^page 1$/,
    harm: (p) => p.page(0).delete(key('StructParents')),
  },
  {
    code: 'element-without-mark',
    what: 'a heading refers to a mark that is not there',
    place: /^page 1, H1/,
    harm: (p) => p.element('H1').set(key('K'), PDFNumber.of(9998)),
  },
  {
    code: 'text-too-small',
    what: 'a size is 6 points',
    place: /^page 1 "/,
    harm: (p) => p.rewrite(0, (text) => text.replace(/(\/F\d+) [\d.]+ Tf/, '$1 8 Tf')),
  },
  {
    code: 'text-too-small',
    what: 'a text is made smaller',
    place: /^page 2 "/,
    harm: (p) => p.rewrite(1, (text) => text.replace(/1 0 0 -1 ([\d.]+ [\d.]+ Tm)/, '.4 0 0 -.4 $1')),
  },
  {
    code: 'text-outside',
    what: 'a text leaves the page on the left',
    place: /^page 1 "/,
    harm: (p) => p.rewrite(0, (text) => text.replace(/1 0 0 -1 [\d.]+ ([\d.]+ Tm)/, '1 0 0 -1 -30 $1')),
  },
  {
    code: 'text-unknown',
    what: 'a glyph has no character',
    place: /^page 1 "/,
    harm: (p) => p.rewrite(0, (text) => text.replace(/<[0-9A-F]{4}> Tj/, '<0000> Tj')),
  },
  {
    code: 'text-unknown',
    what: 'a glyph is the mark of a missing one',
    place: /^page 1 "/,
    harm: (p) => p.change(p.font, 'ToUnicode', (text) => text.replace(/(<[0-9A-F]{4}> )<00[0-9A-F]{2}>/i, '$1<FFFD>')),
  },

  // Fonts
  {
    code: 'font-type3',
    what: 'a font is drawn',
    place: /^page 1.*, font/,
    harm: (p) => p.font.set(key('Subtype'), key('Type3')),
  },
  {
    code: 'font-foreign',
    what: 'a font is of the machine',
    place: /^page 1 ".*, font ABCDEF\+DejaVuSans$/,
    harm: (p) => p.font.set(key('BaseFont'), key('ABCDEF+DejaVuSans')),
  },
  {
    code: 'font-not-embedded',
    what: 'a font is not in the file',
    place: /^page 1.*SourceSans/,
    harm: (p) => {
      const descendant = p.dict((p.font.get(key('DescendantFonts')) as PDFArray).get(0));
      p.dict(descendant.get(key('FontDescriptor'))).delete(key('FontFile2'));
    },
  },
  {
    code: 'font-without-characters',
    what: 'a font does not say its characters',
    place: /^page 1.*SourceSans/,
    harm: (p) => p.font.delete(key('ToUnicode')),
  },

  // Structure
  {
    code: 'element-unknown',
    what: 'a type is made up',
    place: /^structure$/,
    harm: (p) => p.element('P').set(key('S'), key('Paragraph')),
  },
  {
    code: 'element-unknown',
    what: 'Strong is not mapped',
    place: /^structure$/,
    harm: (p) => p.root.delete(key('RoleMap')),
  },
  {
    code: 'element-remapped',
    what: 'P is mapped',
    place: /^structure$/,
    harm: (p) => p.dict(p.root.get(key('RoleMap'))).set(key('P'), key('Span')),
  },
  {
    code: 'element-empty',
    what: 'a paragraph is empty',
    place: /^structure, P$/,
    harm: (p) => p.element('P').delete(key('K')),
  },
  { code: 'element-empty', what: 'there are no elements', place: /^structure$/, harm: (p) => p.root.delete(key('K')) },
  {
    code: 'element-parent',
    what: 'a cell names the document as its parent',
    place: /^page 1, TD/,
    harm: (p) => p.element('TD').set(key('P'), p.root.get(key('K')) as PDFRef),
  },
  {
    code: 'element-place',
    what: 'a list item has a paragraph in place of a body',
    place: /^page 1, P/,
    harm: (p) => p.element('LBody').set(key('S'), key('P')),
  },
  {
    code: 'element-place',
    what: 'a row is a cell',
    place: /^page 1, TD/,
    harm: (p) => p.element('TR').set(key('S'), key('TD')),
  },
  {
    code: 'element-language',
    what: 'a language is written out',
    place: /^page 1, H1/,
    harm: (p) => p.element('H1').set(key('Lang'), PDFString.of('English')),
  },
  {
    code: 'heading-first',
    what: 'the title is a heading of level 2',
    place: /^page 1, H2/,
    harm: (p) => p.element('H1').set(key('S'), key('H2')),
  },
  {
    code: 'heading-jump',
    what: 'a heading is two levels lower',
    place: /^page 2, H4/,
    harm: (p) => p.element('H3', -1).set(key('S'), key('H4')),
  },
  {
    code: 'figure-words',
    what: 'a chart has no words',
    place: /^page 1, Figure/,
    harm: (p) => p.element('Figure').delete(key('Alt')),
  },
  {
    code: 'figure-words',
    what: 'a sign has empty words',
    place: /^page 2, Figure/,
    harm: (p) => p.element('Figure', -2).set(key('Alt'), PDFString.of(' ')),
  },
  {
    code: 'figure-box',
    what: 'a chart stands nowhere',
    place: /^page 1, Figure/,
    harm: (p) => p.element('Figure').delete(key('A')),
  },
  {
    code: 'header-scope',
    what: 'a header heads nothing',
    place: /^page 1, TH/,
    harm: (p) => p.element('TH').delete(key('A')),
  },
  {
    code: 'cell-headers',
    what: 'a cell refers to nothing',
    place: /^page 1, TD/,
    harm: (p) => p.dict(p.element('TD').get(key('A'))).set(key('Headers'), p.document.context.obj([PDFString.of('x')])),
  },
  {
    code: 'cell-headers',
    what: 'two headers have one identifier',
    place: /^page 1, TD/,
    harm: (p) => p.element('TH', 2).set(key('ID'), p.element('TH', 1).get(key('ID')) as PDFString),
  },
  {
    code: 'cell-headers',
    what: 'identifiers are not listed',
    place: /, TD/,
    harm: (p) => p.root.delete(key('IDTree')),
  },
  {
    code: 'row-width',
    what: 'a row lacks a cell',
    place: /^page 2, TR/,
    harm: (p) => (p.element('TR', -1).get(key('K')) as PDFArray).remove(1),
  },
  {
    code: 'row-width',
    what: 'a cell is too wide',
    place: /^page 1, TR/,
    harm: (p) => p.dict(p.element('TD').get(key('A'))).set(key('ColSpan'), PDFNumber.of(2)),
  },
  {
    code: 'caption-place',
    what: 'a table has its caption among its rows',
    place: /^page 1, Table/,
    harm: (p) => {
      const kids = p.element('Table').get(key('K')) as PDFArray;
      const caption = kids.get(0);
      kids.remove(0);
      kids.insert(1, caption);
    },
  },
  {
    code: 'caption-place',
    what: 'a row is a second caption',
    place: /^page 1, Table/,
    harm: (p) => p.element('TR', 2).set(key('S'), key('Caption')),
  },
  {
    code: 'table-body',
    what: 'a table consists of its head',
    place: /^page 1, Table/,
    harm: (p) => p.element('TR').set(key('S'), key('THead')),
  },
  {
    code: 'list-numbering',
    what: 'a list has labels of no kind',
    place: /^page 1, L/,
    harm: (p) => p.element('LBody').set(key('S'), key('Lbl')),
  },

  // Links
  {
    code: 'link-words',
    what: 'a link says nothing',
    place: /^page 1, link "https/,
    harm: (p) => p.link.delete(key('Contents')),
  },
  {
    code: 'link-element',
    what: 'a link has no element',
    place: /^page 1, link/,
    harm: (p) => p.link.delete(key('StructParent')),
  },
  {
    code: 'link-element',
    what: 'a link is no Link',
    place: /^page 1, link/,
    harm: (p) => p.element('Link').set(key('S'), key('Span')),
  },
  {
    code: 'link-hidden',
    what: 'a link is hidden',
    place: /^page 1, link/,
    harm: (p) => p.link.set(key('F'), PDFNumber.of(6)),
  },
  { code: 'link-hidden', what: 'a link is not printed', place: /^page 1, link/, harm: (p) => p.link.delete(key('F')) },

  // Bookmarks
  {
    code: 'outline-differs',
    what: 'there are none',
    place: /^bookmarks$/,
    harm: (p) => p.catalog.delete(key('Outlines')),
  },
  {
    code: 'outline-differs',
    what: 'one has another title',
    place: /^bookmarks$/,
    harm: (p) => p.dict(p.dict(p.catalog.get(key('Outlines'))).get(key('First'))).set(key('Title'), PDFString.of('x')),
  },

  // Files
  {
    code: 'file-missing',
    what: 'another one is asked for',
    place: /^file more\.csv$/,
    ask: (own) => ({ ...own, attachments: own.attachments.map((file) => ({ ...file, name: 'more.csv' })).slice(0, 1) }),
  },
  {
    code: 'file-unexpected',
    what: 'none is asked for',
    place: /^file councils\.csv$/,
    ask: (own) => ({ ...own, attachments: [] }),
  },
  {
    code: 'file-differs',
    what: 'a file of the site is a byte longer',
    place: /^file councils\.csv$/,
    ask: (own) => {
      const first = firstOf(own);
      if (!first) throw new Error('there are no files');
      const longer = { ...first, content: Buffer.concat([first.content, Buffer.from('\n')]) };
      return { ...own, attachments: [longer, ...own.attachments.slice(1)] };
    },
  },
  {
    code: 'file-name',
    what: 'a file has no name',
    place: /members/,
    harm: (p) => p.file('members.csv').delete(key('F')),
  },
  {
    code: 'file-relationship',
    what: 'a file is not specified',
    place: /members/,
    harm: (p) => p.file('members.csv').set(key('AFRelationship'), key('Unspecified')),
  },
  {
    code: 'file-description',
    what: 'a file is not described',
    place: /members/,
    harm: (p) => p.file('members.csv').delete(key('Desc')),
  },
  {
    code: 'file-type',
    what: 'a file has no type',
    place: /members/,
    harm: (p) => p.dict(p.dict(p.file('members.csv').get(key('EF'))).get(key('F'))).delete(key('Subtype')),
  },
  {
    code: 'file-size',
    what: 'a file is said to be shorter',
    place: /members/,
    harm: (p) => {
      const stream = p.dict(p.dict(p.file('members.csv').get(key('EF'))).get(key('F')));
      p.dict(stream.get(key('Params'))).set(key('Size'), PDFNumber.of(1));
    },
  },
  {
    code: 'file-not-associated',
    what: 'no file is associated',
    place: /members/,
    harm: (p) => p.catalog.delete(key('AF')),
  },
];

async function saved(harm: (patient: Patient) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  harm(new Patient(document));
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

describe('a good PDF', () => {
  test('has no faults', () => {
    expect(checkPdf(good, expected)).toEqual([]);
  });

  test('has no faults either when another library has written it', async () => {
    expect(checkPdf(await saved(() => undefined), expected)).toEqual([]);
  });

  test('is not what the browser prints by itself', () => {
    const codes = new Set(checkPdf(printed, expected).map(({ code }) => code));
    for (const code of [
      'version',
      'identifier',
      'output-intent',
      'metadata-missing',
      'content-unmarked',
      'figure-box',
    ]) {
      expect(codes).toContain(code);
    }
    for (const code of ['element-place', 'element-unknown', 'link-words', 'file-missing'])
      expect(codes).toContain(code);
  });
});

describe('a fault is found', () => {
  test.each(SEEDS.map((seed) => [seed.code, seed.what, seed] as const))('%s: %s', async (code, _what, seed) => {
    const { harm, spoil, ask, place } = seed;
    const bytes = harm ? await saved(harm) : (spoil?.(good) ?? good);
    const faults = checkPdf(bytes, ask?.(expected) ?? expected);
    const found = faults.filter((fault) => fault.code === code);
    expect(found.map((fault) => fault.place)).toContainEqual(expect.stringMatching(place));
    for (const { message } of found) expect(message).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('each that there is a message for', () => {
    expect(new Set(SEEDS.map(({ code }) => code))).toEqual(new Set(Object.keys(MESSAGES)));
  });
});

test('bytes that are no PDF are a fault, and no failure of the check', () => {
  for (const bytes of ['', '%PDF-1.7', 'startxref\n5\n%%EOF', `%PDF-1.7\n${'x'.repeat(2000)}\nstartxref\n9\n%%EOF\n`]) {
    expect(checkPdf(Buffer.from(bytes), expected).map(({ code }) => code)).toEqual(['broken']);
  }
});

describe('a PDF with a fault is refused while it is printed', () => {
  test.each([
    [
      'a letter that the fonts lack',
      '<h1>One</h1><p>Peć, \u041F\u0435\u045B</p>',
      /^sr 2023, page 1 ".+: .*(none of the fonts of the project|does not have)/,
    ],
    [
      'text that is too small',
      '<h1>One</h1><p style="font-size: 6pt">Two</p>',
      /^sr 2023, page 1 "Two": is 6\.00 points small/,
    ],
    [
      'a heading that is left out',
      '<h1>One</h1><h3>Three</h3>',
      /^sr 2023, page 1, H3 "Three": follows a heading of level 1/,
    ],
    [
      'a row that is too short',
      '<h1>One</h1><table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>C</td></tr></table>',
      /^sr 2023, page 1, TR "C": is 1 columns wide/,
    ],
    [
      'a drawing without words',
      '<h1>One</h1><svg role="img" width="9" height="9"><rect width="9" height="9"/></svg>',
      /Figure: has no words/,
    ],
    [
      'a part that can be seen through',
      '<h1>One</h1><div style="opacity: 0.5"><p>Two</p><p>Three</p></div>',
      /^sr 2023, page 1: draws a part/,
    ],
  ])('%s', async (_what, html, message) => {
    const path = 'odd.html';
    writeFileSync(join(folder.path, path), documentOf(html, '<h2>Last</h2>'));
    const job = { path, pdf: 'odd.pdf', pages: 2, name: 'sr 2023', ...FACTS };
    const error = await printSheets(browser, folder.path, [job], () => undefined).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PdfError);
    expect((error as PdfError).faults).toContainEqual(expect.stringMatching(message));
    expect(existsSync(join(folder.path, 'odd.pdf'))).toBe(false);
  });
});
