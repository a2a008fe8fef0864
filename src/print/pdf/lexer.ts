import { type Dict, Name, PdfSyntaxError, type PdfValue, Ref, Text } from './objects.ts';

/** A word that is no object: an operator of a page, or `obj`, `stream`, `R` of a file. */
export class Keyword {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Kinds of bytes (ISO 32000-1, 7.2.2). */
const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
const KIND = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = SPACE;
for (const character of '()<>[]{}/%') KIND[character.charCodeAt(0)] = DELIMITER;

/** Reads the objects and words of a file or of a page's content one after another. */
export class Lexer {
  readonly bytes: Uint8Array;
  position: number;
  readonly #buffer: Buffer;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    // There is a reader for each of thousands of objects.
    this.#buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.position = position;
  }

  /** Moves to the next object or word. */
  skipSpace(): void {
    const { bytes } = this;
    for (; this.position < bytes.length; this.position += 1) {
      const code = bytes[this.position] as number;
      if (code === 0x25) while (this.position < bytes.length && !isLineEnd(bytes[this.position])) this.position += 1;
      else if (KIND[code] !== SPACE) return;
    }
  }

  /** The next object or word; undefined at the end. References come as two numbers and the word `R`. */
  next(): PdfValue | Keyword | undefined {
    this.skipSpace();
    const { bytes } = this;
    const code = bytes[this.position];
    if (code === undefined) return undefined;
    if ((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b) return this.#number();
    if (code === 0x2f) return this.#name();
    if (code === 0x28) return this.#literal();
    if (code === 0x3c) return bytes[this.position + 1] === 0x3c ? this.#dictionary() : this.#hexadecimal();
    if (code === 0x5b) return this.#array();
    if (KIND[code] === DELIMITER) {
      this.position += code === 0x3e && bytes[this.position + 1] === 0x3e ? 2 : 1;
      return new Keyword(code === 0x3e ? '>>' : String.fromCharCode(code));
    }
    const word = this.#word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : keyword(word);
  }

  /** The next object of a file, with references. */
  object(): PdfValue {
    const value = this.next();
    if (value === undefined || value instanceof Keyword) {
      throw new PdfSyntaxError(`an object was expected before byte ${this.position}`);
    }
    if (typeof value !== 'number' || !Number.isInteger(value)) return value;
    const after = this.position;
    if (typeof this.next() === 'number') {
      const word = this.next();
      if (word instanceof Keyword && word.text === 'R') return new Ref(value);
    }
    this.position = after;
    return value;
  }

  #word(): string {
    const start = this.position;
    while (this.position < this.bytes.length && KIND[this.bytes[this.position] as number] === REGULAR)
      this.position += 1;
    return this.#buffer.toString('latin1', start, this.position);
  }

  #number(): number {
    const { bytes } = this;
    let at = this.position;
    const negative = bytes[at] === 0x2d;
    if (negative || bytes[at] === 0x2b) at += 1;
    let value = 0;
    for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, at)) {
      value = value * 10 + digit;
      at += 1;
    }
    if (bytes[at] === 0x2e) {
      at += 1;
      let scale = 1;
      for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, at)) {
        value = value * 10 + digit;
        scale *= 10;
        at += 1;
      }
      value /= scale;
    }
    if (at < bytes.length && KIND[bytes[at] as number] === REGULAR) throw new PdfSyntaxError(`no number at byte ${at}`);
    this.position = at;
    return negative ? -value : value;
  }

  #name(): Name {
    this.position += 1;
    return nameOf(this.#word());
  }

  #hexadecimal(): Text {
    const { bytes } = this;
    const start = this.position + 1;
    const end = bytes.indexOf(0x3e, start);
    if (end < 0) throw new PdfSyntaxError('a string is not closed');
    const values = new Uint8Array((end - start + 1) >> 1);
    let count = 0;
    for (let at = start; at < end; at += 1) {
      const code = bytes[at] as number;
      if (KIND[code] === SPACE) continue;
      const digit = hexDigit(code);
      values[count >> 1] = (values[count >> 1] as number) | (count % 2 === 0 ? digit << 4 : digit);
      count += 1;
    }
    this.position = end + 1;
    const length = (count + 1) >> 1;
    return new Text(length === values.length ? values : values.subarray(0, length));
  }

  #literal(): Text {
    const { bytes } = this;
    const values: number[] = [];
    let depth = 1;
    for (this.position += 1; ; this.position += 1) {
      const code = bytes[this.position];
      if (code === undefined) throw new PdfSyntaxError('a string is not closed');
      if (code === 0x5c) this.#escape(values);
      else {
        if (code === 0x28) depth += 1;
        if (code === 0x29) depth -= 1;
        if (depth === 0) break;
        values.push(code);
      }
    }
    this.position += 1;
    return new Text(Uint8Array.from(values));
  }

  /** What a backslash begins (7.3.4.2); leaves the position on its last byte. */
  #escape(values: number[]): void {
    const { bytes } = this;
    this.position += 1;
    const code = bytes[this.position] ?? 0x5c;
    const escaped = ESCAPES[String.fromCharCode(code)];
    if (escaped !== undefined) values.push(escaped);
    else if (isOctal(code)) {
      let value = code - 0x30;
      for (let count = 1; count < 3 && isOctal(bytes[this.position + 1]); count += 1) {
        this.position += 1;
        value = value * 8 + (bytes[this.position] as number) - 0x30;
      }
      values.push(value & 0xff);
    } else if (code === 0x0d) {
      if (bytes[this.position + 1] === 0x0a) this.position += 1;
    } else if (code !== 0x0a) values.push(code);
  }

  #array(): PdfValue[] {
    this.position += 1;
    const values: PdfValue[] = [];
    while (!this.#closes(0x5d, 1)) values.push(this.object());
    return values;
  }

  #dictionary(): Dict {
    this.position += 2;
    const entries: Dict = new Map();
    while (!this.#closes(0x3e, 2)) {
      const key = this.next();
      if (!(key instanceof Name)) throw new PdfSyntaxError(`a name was expected before byte ${this.position}`);
      entries.set(key.text, this.object());
    }
    return entries;
  }

  #closes(code: number, length: number): boolean {
    this.skipSpace();
    if (this.position >= this.bytes.length) throw new PdfSyntaxError('an array or dictionary is not closed');
    if (this.bytes[this.position] !== code) return false;
    this.position += length;
    return true;
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, '(': 0x28, ')': 0x29, '\\': 0x5c };

/** The operators of pages are few and come often: one object each. */
const KEYWORDS = new Map<string, Keyword>();

function keyword(word: string): Keyword {
  const known = KEYWORDS.get(word);
  if (known) return known;
  const created = new Keyword(word);
  if (word.length <= 6) KEYWORDS.set(word, created);
  return created;
}

/** Names come often too. */
const NAMES = new Map<string, Name>();

function nameOf(word: string): Name {
  const known = NAMES.get(word);
  if (known) return known;
  const created = new Name(word.replace(/#([0-9a-f]{2})/gi, (_, hex) => fromHex(hex)));
  if (word.length <= 16) NAMES.set(word, created);
  return created;
}

function isLineEnd(code: number | undefined): boolean {
  return code === 0x0a || code === 0x0d;
}

function isOctal(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x37;
}

function digitAt(bytes: Uint8Array, at: number): number {
  const code = bytes[at];
  return code !== undefined && code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
}

function hexDigit(code: number): number {
  if (code <= 0x39) return code - 0x30;
  return (code | 0x20) - 0x57;
}

function fromHex(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
