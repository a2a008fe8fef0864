import { inflateSync } from 'node:zlib';
import { Keyword, Lexer } from './lexer.ts';
import { type Dict, PdfFile, PdfSyntaxError, type PdfValue, Ref, Stream } from './objects.ts';

/** Where an object stands: at a byte of the file, or at a place in a stream of objects. */
type Place = { readonly at: number } | { readonly stream: number; readonly index: number };

interface Source {
  readonly bytes: Uint8Array;
  readonly places: Map<number, Place>;
  readonly objects: Map<number, PdfValue>;
  /** Objects of the streams of objects that are open. */
  readonly packed: Map<number, readonly PdfValue[]>;
}

/**
 * Reads a file with all its objects, as the browser prints and this project writes them: not
 * encrypted, with one table or stream of places, or several.
 * @throws PdfSyntaxError
 */
export function readPdf(file: Uint8Array): PdfFile {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const source: Source = { bytes, places: new Map(), objects: new Map(), packed: new Map() };
  const trailer = readPlaces(source, findStart(bytes));
  for (const number of source.places.keys()) readObject(source, number);
  return new PdfFile(source.objects, trailer);
}

/** The bytes of a stream without the packing of its filter. */
export function unpack({ dict, bytes }: Stream): Uint8Array {
  const filter = dict.get('Filter');
  if (filter === undefined) return bytes;
  if (!isFlate(filter) || dict.has('DecodeParms')) throw new PdfSyntaxError('a stream is not packed with Flate alone');
  return inflateSync(bytes);
}

/** Whether a filter is Flate and nothing else. */
export function isFlate(filter: PdfValue): boolean {
  const only = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
  return typeof only === 'object' && only !== null && 'text' in only && only.text === 'FlateDecode';
}

function findStart(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 1024);
  const tail = Buffer.from(bytes.subarray(from)).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  if (start === undefined) throw new PdfSyntaxError('the file has no end: startxref is missing');
  return Number(start);
}

/** Collects the places of all objects, the newest first; returns the newest trailer. */
function readPlaces(source: Source, start: number): Dict {
  let newest: Dict | undefined;
  const seen = new Set<number>();
  for (let at: number | undefined = start; at !== undefined; ) {
    if (seen.has(at)) throw new PdfSyntaxError('the tables of places go round in circles');
    seen.add(at);
    const lexer = new Lexer(source.bytes, at);
    const first = lexer.next();
    const isTable = first instanceof Keyword && first.text === 'xref';
    const trailer: Dict = isTable ? readTable(source, lexer) : readPlaceStream(source, at);
    newest ??= trailer;
    const previous = trailer.get('Prev');
    at = typeof previous === 'number' ? previous : undefined;
  }
  if (newest?.has('Encrypt')) throw new PdfSyntaxError('the file is encrypted');
  return newest ?? new Map();
}

function readTable(source: Source, lexer: Lexer): Dict {
  for (let first = lexer.next(); typeof first === 'number'; first = lexer.next()) {
    const count = lexer.next();
    if (typeof count !== 'number') throw new PdfSyntaxError('the table of places is broken');
    for (let number = first; number < first + count; number += 1) {
      const at = lexer.next();
      lexer.next();
      const kind = lexer.next();
      if (typeof at !== 'number' || !(kind instanceof Keyword))
        throw new PdfSyntaxError('the table of places is broken');
      if (kind.text === 'n' && !source.places.has(number)) source.places.set(number, { at });
    }
  }
  return asDict(lexer.object());
}

/** A stream of places (ISO 32000-1, 7.5.8). */
function readPlaceStream(source: Source, at: number): Dict {
  const stream = readIndirect(source, at);
  if (!(stream instanceof Stream)) throw new PdfSyntaxError('there are no places of objects at startxref');
  const { dict } = stream;
  const widths = (dict.get('W') as number[] | undefined) ?? [];
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const index = (dict.get('Index') as number[] | undefined) ?? [0, dict.get('Size') as number];
  const bytes = unpack(stream);
  let position = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let count = 0; count < width; count += 1) value = value * 256 + (bytes[position + count] ?? 0);
    position += width;
    return value;
  };
  for (let section = 0; section < index.length; section += 2) {
    const start = index[section] as number;
    for (let number = start; number < start + (index[section + 1] as number); number += 1) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const first = field(firstWidth);
      const second = field(secondWidth);
      if (source.places.has(number)) continue;
      if (kind === 1) source.places.set(number, { at: first });
      if (kind === 2) source.places.set(number, { stream: first, index: second });
    }
  }
  return dict;
}

function readObject(source: Source, number: number): PdfValue {
  const known = source.objects.get(number);
  if (known !== undefined) return known;
  const place = source.places.get(number);
  if (!place) return null;
  const value = 'at' in place ? readIndirect(source, place.at) : (packedIn(source, place.stream)[place.index] ?? null);
  source.objects.set(number, value);
  return value;
}

/** `12 0 obj … endobj` at a byte of the file. */
function readIndirect(source: Source, at: number): PdfValue {
  const lexer = new Lexer(source.bytes, at);
  lexer.next();
  lexer.next();
  const word = lexer.next();
  if (!(word instanceof Keyword) || word.text !== 'obj') throw new PdfSyntaxError(`there is no object at byte ${at}`);
  const value = lexer.object();
  if (!(value instanceof Map)) return value;
  const after = lexer.next();
  if (!(after instanceof Keyword) || after.text !== 'stream') return value;
  const start = lexer.position + (source.bytes[lexer.position] === 0x0d ? 2 : 1);
  return new Stream(value, source.bytes.subarray(start, start + lengthOf(source, value)));
}

function lengthOf(source: Source, dict: Dict): number {
  const value = dict.get('Length');
  const length = value instanceof Ref ? readObject(source, value.number) : value;
  if (typeof length !== 'number') throw new PdfSyntaxError('a stream has no length');
  return length;
}

/** The objects of a stream of objects (ISO 32000-1, 7.5.7). */
function packedIn(source: Source, number: number): readonly PdfValue[] {
  const known = source.packed.get(number);
  if (known) return known;
  const stream = readObject(source, number);
  if (!(stream instanceof Stream)) throw new PdfSyntaxError(`object ${number} is no stream of objects`);
  const count = stream.dict.get('N') as number;
  const first = stream.dict.get('First') as number;
  const lexer = new Lexer(unpack(stream));
  const offsets: number[] = [];
  for (let index = 0; index < count; index += 1) {
    lexer.next();
    offsets.push(lexer.next() as number);
  }
  const values = offsets.map((offset) => {
    lexer.position = first + offset;
    return lexer.object();
  });
  source.packed.set(number, values);
  return values;
}

function asDict(value: PdfValue): Dict {
  if (!(value instanceof Map)) throw new PdfSyntaxError('the file has no trailer');
  return value;
}
