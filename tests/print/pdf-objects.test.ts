import { PDFDocument, PDFName, type PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/print/pdf/content.ts';
import { Lexer } from '../../src/print/pdf/lexer.ts';
import {
  decodeText,
  dict,
  Name,
  name,
  PdfFile,
  type PdfValue,
  Ref,
  Stream,
  Text,
  text,
} from '../../src/print/pdf/objects.ts';
import { forEachOperator, operandReader } from '../../src/print/pdf/operators.ts';
import { readPdf, unpack } from '../../src/print/pdf/read.ts';
import { isSealed } from '../../src/print/pdf/seal.ts';
import { formatNumber, writePdf } from '../../src/print/pdf/write.ts';

const bytes = (characters: string) => Buffer.from(characters, 'latin1');
const ascii = (characters: string) => new Text(bytes(characters));

describe('an object', () => {
  test.each<[string, PdfValue]>([
    ['12', 12],
    ['-.5', -0.5],
    ['+3.25', 3.25],
    ['.23999999', 0.23999999],
    ['true', true],
    ['null', null],
    ['/Name', new Name('Name')],
    ['/text#2Fcsv', new Name('text/csv')],
    ['12 0 R', new Ref(12)],
    ['(plain)', ascii('plain')],
    ['(a (b) \\(c\\) \\\\)', ascii('a (b) (c) \\')],
    ['(\\101\\7\\n\\\nx)', ascii('A\x07\nx')],
    ['<48 65 6C6>', ascii('Hel`')],
    ['[1 2 0 R 3]', [1, new Ref(2), 3]],
    ['<</A 1/B[/C]>>', dict({ A: 1, B: [new Name('C')] })],
    ['% comment\n<< /A % another\n 7 >>', dict({ A: 7 })],
  ])('%s', (source, value) => {
    const found = new Lexer(bytes(source)).object();
    // Strings are bytes, whatever kind of array holds them.
    expect(found instanceof Text ? [...found.bytes] : found).toEqual(value instanceof Text ? [...value.bytes] : value);
  });

  test.each(['<< /A 1', '[1 2', '(open', '<41', '1x', '<< 1 2 >>', ''])('that is not one: %s', (source) => {
    expect(() => new Lexer(bytes(source)).object()).toThrow();
  });
});

test.each(['', 'plain', 'Përfaqësimi', 'Đakovica – š č ć ž', '漢 𝄞'])(
  'a text string keeps its characters: %s',
  (own) => {
    expect(decodeText(text(own))).toBe(own);
  },
);

test.each([
  [1, '1'],
  [-0.5, '-0.5'],
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [594.95996, '594.95996'],
  [123456789, '123456789'],
])('a number is written without an exponent: %s', (value, written) => {
  expect(formatNumber(value)).toBe(written);
});

/** A file with one page and an object that nothing refers to. */
function smallFile(extra: Readonly<Record<string, PdfValue>> = {}): PdfFile {
  const file = new PdfFile(new Map(), new Map());
  file.add(dict({ Lost: true }));
  const pages = dict({ Type: name('Pages'), Count: 1 });
  const pagesRef = file.add(pages);
  const contents = file.add(new Stream(dict({}), bytes('0 0 10 10 re f')));
  const page = dict({ Type: name('Page'), Parent: pagesRef, MediaBox: [0, 0, 595, 842], Contents: contents });
  pages.set('Kids', [file.add(page)]);
  file.trailer.set('Root', file.add(dict({ Type: name('Catalog'), Pages: pagesRef, ...extra })));
  return file;
}

describe('a file', () => {
  const odd = { Odd: text('a (b) \\ \r\n é ž'), 'A B#': name('x/y'), Number: -0.125, Empty: [], Nothing: null };

  test('is read as it was written', () => {
    const file = readPdf(writePdf(smallFile(odd)));
    expect(file.pages).toHaveLength(1);
    const stream = file.stream(file.pages[0]?.dict.get('Contents'));
    expect(Buffer.from(unpack(stream as Stream)).toString('latin1')).toBe('0 0 10 10 re f');
    expect(file.text(file.catalog.get('Odd'))).toBe('a (b) \\ \r\n é ž');
    expect(file.name(file.catalog.get('A B#'))).toBe('x/y');
    expect(file.catalog.get('Number')).toBe(-0.125);
    expect(file.catalog.get('Empty')).toEqual([]);
  });

  test('is read by another library', async () => {
    const document = await PDFDocument.load(writePdf(smallFile(odd)), { updateMetadata: false });
    expect(document.getPageCount()).toBe(1);
    expect((document.catalog.get(PDFName.of('Odd')) as PDFString).decodeText()).toBe('a (b) \\ \r\n é ž');
  });

  test.each([true, false])('of another library is read, with streams of objects: %s', async (useObjectStreams) => {
    const document = await PDFDocument.create();
    document.addPage([100, 200]);
    document.setTitle('Đakovica');
    const file = readPdf(await document.save({ useObjectStreams }));
    expect(file.pages[0]?.dict.get('MediaBox')).toEqual([0, 0, 100, 200]);
    expect(file.text(file.dict(file.trailer.get('Info'))?.get('Title'))).toBe('Đakovica');
  });

  test('has no object that nothing refers to, and the same bytes whatever the old numbers were', () => {
    const other = new PdfFile(new Map(), new Map());
    for (let count = 0; count < 7; count += 1) other.add(dict({ Lost: count }));
    const shifted = (value: PdfValue): PdfValue => {
      if (value instanceof Ref) return new Ref(value.number + 100);
      if (Array.isArray(value)) return value.map(shifted);
      if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, shifted(item)]));
      return value instanceof Stream ? new Stream(shifted(value.dict) as Map<string, PdfValue>, value.bytes) : value;
    };
    const file = smallFile();
    for (const [number, value] of file.objects) other.objects.set(number + 100, shifted(value));
    for (const [key, value] of file.trailer) other.trailer.set(key, shifted(value));
    expect(Buffer.compare(writePdf(other), writePdf(file))).toBe(0);
    const dicts = [...readPdf(writePdf(file)).objects.values()].filter((value) => value instanceof Map);
    expect(dicts.some((entries) => entries.has('Lost'))).toBe(false);
  });

  test('is sealed: a change of any byte shows', () => {
    const bytes = writePdf(smallFile());
    expect(isSealed(bytes)).toBe(true);
    const changed = [...bytes.keys()].filter((at) => {
      const copy = Uint8Array.from(bytes);
      copy[at] = (copy[at] as number) ^ 1;
      return isSealed(copy);
    });
    expect(changed).toEqual([]);
    expect(isSealed(Buffer.concat([bytes, Buffer.from('%')]))).toBe(false);
    expect(isSealed(Buffer.from('%PDF-1.7 of somebody else'))).toBe(false);
  });

  test('with other content has another identifier', () => {
    const identifierOf = (file: PdfFile) => readPdf(writePdf(file)).trailer.get('ID');
    const [first, second] = [identifierOf(smallFile()), identifierOf(smallFile({ More: 1 }))];
    expect(first).toEqual(identifierOf(smallFile()));
    expect(first).not.toEqual(second);
  });
});

describe('the content of a page', () => {
  const source =
    '/P <</MCID 3>> BDC q 1 0 0 1 5 7 cm BT /F1 10 Tf (a (T*) b) Tj [(c) -20 <64>] TJ ET Q EMC % f\n0 0 1 1 re f*';

  test('is gone through by its operators', () => {
    const found: string[] = [];
    const operands = operandReader(bytes(source));
    forEachOperator(bytes(source), (operator, start, end) => {
      found.push(`${operator} ${operands(operator, start, end).length}`);
    });
    expect(found).toEqual([
      'BDC 2',
      'q 0',
      'cm 6',
      'BT 0',
      'Tf 2',
      'Tj 1',
      'TJ 1',
      'ET 0',
      'Q 0',
      'EMC 0',
      're 4',
      'f* 0',
    ]);
  });

  test('shows texts and shapes with their marks and boxes', () => {
    const characters = new Map([...'abcdT*() '].map((character) => [character.charCodeAt(0), character]));
    const font = { name: 'A', codeLength: 1, characters, width: () => 500, ascent: 800, descent: -200 } as const;
    const { shown, marks } = readContent(bytes(source), new Map([['F1', font]]));
    expect(shown.map(({ kind, text: own }) => [kind, own])).toEqual([
      ['text', 'a (T*) bcd'],
      ['shape', ''],
    ]);
    expect(shown[0]?.marks).toEqual([{ tag: 'P', mcid: 3 }]);
    expect(shown[0]?.size).toBe(10);
    // Ten glyphs of 5 points from 5, 7, and a gap of 0.2.
    expect(shown[0]?.box?.map((edge) => Math.round(edge * 10) / 10)).toEqual([5, 5, 55.2, 15]);
    expect(shown[1]).toMatchObject({ marks: [], box: [0, 0, 1, 1] });
    expect(marks).toEqual([{ tag: 'P', mcid: 3 }]);
  });

  test.each(['EMC', '/P BMC', '/P <</MCID 1>> BDC BT /P <</MCID 2>> BDC EMC ET EMC', 'BI EI'])(
    'is refused: %s',
    (odd) => {
      expect(() => readContent(bytes(odd), new Map())).toThrow();
    },
  );
});
