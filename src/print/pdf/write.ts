import { deflate } from './deflate.ts';
import { type Dict, dict, Name, name, type PdfFile, type PdfValue, Ref, Stream, Text } from './objects.ts';
import { isFlate, unpack } from './read.ts';
import { seal, UNSEALED } from './seal.ts';

/** ISO 19005-3, 6.1.2: the version, and a comment of bytes above 127. */
const HEADER = '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n';

/** Objects of a stream of objects; a reader unpacks a whole stream for one object of it. */
const PACKED_TOGETHER = 1000;

/** Where an object has been written; stream and index of those that are packed together. */
type Place = { readonly at: number } | { readonly stream: number; readonly index: number };

/**
 * Writes a file: only what can be reached from its trailer, in the order in which it is reached, with
 * new numbers; everything packed anew. So the same content gives the same bytes, whatever has been
 * done to the file before. The identifier is a sum of all bytes.
 */
export function writePdf(file: PdfFile): Uint8Array {
  const { numbers, values } = reachable(file);
  const write = new Writer(numbers);
  const plain = values.filter(({ value }) => !(value instanceof Stream));
  for (const { number, value } of values) if (value instanceof Stream) write.stream(number, value);
  for (let start = 0; start < plain.length; start += PACKED_TOGETHER) {
    write.together(plain.slice(start, start + PACKED_TOGETHER));
  }
  return write.end(file.trailer);
}

interface Numbered {
  readonly number: number;
  readonly value: PdfValue;
}

/** All objects that the trailer leads to, each with its new number, and the new numbers by the old ones. */
function reachable(file: PdfFile): { numbers: Map<number, number>; values: Numbered[] } {
  const numbers = new Map<number, number>();
  const values: Numbered[] = [];
  const queue: PdfValue[] = [file.trailer.get('Root') ?? null, file.trailer.get('Info') ?? null];
  const visit = (value: PdfValue): void => {
    if (value instanceof Ref) {
      if (numbers.has(value.number)) return;
      const found = file.resolve(value);
      numbers.set(value.number, values.length + 1);
      values.push({ number: values.length + 1, value: found });
      queue.push(found);
    } else if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value instanceof Map) for (const item of value.values()) visit(item);
    else if (value instanceof Stream) visit(value.dict);
  };
  // Not by recursion through references, which would be too deep: what is found joins the queue.
  for (const value of queue) visit(value);
  return { numbers, values };
}

class Writer {
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #places: Map<number, Place> = new Map();
  readonly #parts: Uint8Array[] = [];
  #length = 0;
  #next: number;

  constructor(numbers: ReadonlyMap<number, number>) {
    this.#numbers = numbers;
    this.#next = numbers.size + 1;
    this.#put(Buffer.from(HEADER, 'latin1'));
  }

  stream(number: number, stream: Stream): void {
    this.#places.set(number, { at: this.#length });
    this.#putStream(number, stream, '');
  }

  /** @param more entries of its dictionary that are written already */
  #putStream(number: number, stream: Stream, more: string): void {
    const { dict: entries, bytes } = pack(stream);
    const written = this.#format(entries).slice(0, -'>>'.length);
    this.#put(Buffer.from(`${number} 0 obj\n${written}${more}>>\nstream\n`, 'latin1'));
    this.#put(bytes);
    this.#put(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  together(objects: readonly Numbered[]): void {
    const number = this.#take();
    const offsets: string[] = [];
    let content = '';
    for (const [index, object] of objects.entries()) {
      this.#places.set(object.number, { stream: number, index });
      offsets.push(`${object.number} ${content.length}`);
      content += `${this.#format(object.value)}\n`;
    }
    const head = `${offsets.join(' ')}\n`;
    const entries = dict({ Type: name('ObjStm'), N: objects.length, First: head.length });
    this.stream(number, new Stream(entries, Buffer.from(head + content, 'latin1')));
  }

  /** The places of all objects, with the trailer's entries (ISO 32000-1, 7.5.8), and the end. */
  end(trailer: Dict): Uint8Array {
    const number = this.#take();
    const start = this.#length;
    this.#places.set(number, { at: start });
    const size = number + 1;
    const table = Buffer.alloc(size * 6);
    table.writeUInt16BE(0xffff, 4);
    for (const [object, place] of this.#places) {
      table[object * 6] = 'at' in place ? 1 : 2;
      table.writeUIntBE('at' in place ? place.at : place.stream, object * 6 + 1, 3);
      table.writeUInt16BE('at' in place ? 0 : place.index, object * 6 + 4);
    }
    const entries = dict({
      Type: name('XRef'),
      Size: size,
      W: [1, 3, 2],
      Root: trailer.get('Root') ?? null,
      Info: trailer.get('Info'),
    });
    this.#putStream(number, new Stream(entries, table), UNSEALED);
    this.#put(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return seal(Buffer.concat(this.#parts));
  }

  #take(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  #put(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  #format(value: PdfValue): string {
    if (value === null) return 'null';
    if (typeof value === 'number') return formatNumber(value);
    if (typeof value === 'boolean') return String(value);
    if (value instanceof Name) return formatName(value.text);
    if (value instanceof Text) return formatText(value);
    if (value instanceof Ref) return `${this.#numbers.get(value.number)} 0 R`;
    if (Array.isArray(value)) return `[${value.map((item) => this.#format(item)).join(' ')}]`;
    if (value instanceof Stream) throw new TypeError('a stream stands by itself');
    let entries = '';
    for (const [key, item] of value) entries += `${formatName(key)} ${this.#format(item)}`;
    return `<<${entries}>>`;
  }
}

/** The stream as it is written: packed with Flate; metadata stay readable for programs that know no PDF. */
function pack(stream: Stream): Stream {
  const entries: Dict = new Map(stream.dict);
  const filter = entries.get('Filter');
  if (filter !== undefined && !isFlate(filter)) return stream;
  entries.delete('Filter');
  const plain = filter === undefined ? stream.bytes : unpack(stream);
  const readable = (entries.get('Type') as Name | undefined)?.text === 'Metadata';
  const bytes = readable ? plain : deflate(plain);
  if (!readable) entries.set('Filter', name('FlateDecode'));
  entries.set('Length', bytes.length);
  return new Stream(entries, bytes);
}

/** With as many decimals as a page needs, never with an exponent (ISO 32000-1, 7.3.3). */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(8).replace(/\.?0+$/, '');
}

/** Names as they are written; there are few, and they come often. */
const NAMES = new Map<string, string>();

function formatName(characters: string): string {
  const known = NAMES.get(characters);
  if (known !== undefined) return known;
  const written = `/${characters.replace(/[^!-~]|[#()<>[\]{}/%]/g, toHex)}`;
  if (characters.length <= 16) NAMES.set(characters, written);
  return written;
}

function toHex(character: string): string {
  return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function formatText({ bytes }: Text): string {
  const characters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return /[\\()\r]/.test(characters)
    ? `(${characters.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r')})`
    : `(${characters})`;
}
