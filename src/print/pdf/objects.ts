/**
 * The objects of a PDF (ISO 32000-1, 7.3) as plain values: dictionaries are maps, arrays are arrays,
 * numbers are numbers. What JavaScript has no kind of its own for is a class here.
 */
export type PdfValue = null | boolean | number | Name | Text | Ref | Stream | Dict | PdfValue[];

export type Dict = Map<string, PdfValue>;

/** A name, without its slash. */
export class Name {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A string, which is a row of bytes. */
export class Text {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** A reference to an object by its number. */
export class Ref {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A dictionary with bytes, which its Filter has packed where it has one. */
export class Stream {
  readonly dict: Dict;
  readonly bytes: Uint8Array;

  constructor(dict: Dict, bytes: Uint8Array) {
    this.dict = dict;
    this.bytes = bytes;
  }
}

/** A file that is not built as a PDF is, or not as the browser's are. */
export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError';
}

/** The objects of a file by their numbers, and where to begin. */
export class PdfFile {
  readonly objects: Map<number, PdfValue>;
  /** The entries of the trailer: Root, Info, ID. */
  readonly trailer: Dict;
  #next: number;

  constructor(objects: Map<number, PdfValue>, trailer: Dict) {
    this.objects = objects;
    this.trailer = trailer;
    this.#next = [...objects.keys()].reduce((most, number) => Math.max(most, number), 0) + 1;
  }

  /** Takes an object in and gives it a number. */
  add(value: PdfValue): Ref {
    const ref = new Ref(this.#next);
    this.#next += 1;
    this.objects.set(ref.number, value);
    return ref;
  }

  /** The object itself, also behind a reference; null where there is none. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null;
    for (let steps = 0; found instanceof Ref; steps += 1) {
      if (steps > 32) throw new PdfSyntaxError(`object ${found.number} refers to itself`);
      found = this.objects.get(found.number) ?? null;
    }
    return found;
  }

  /** The dictionary behind a value, also that of a stream; undefined where it is something else. */
  dict(value: PdfValue | undefined): Dict | undefined {
    const found = this.resolve(value);
    if (found instanceof Stream) return found.dict;
    return found instanceof Map ? found : undefined;
  }

  array(value: PdfValue | undefined): PdfValue[] | undefined {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : undefined;
  }

  stream(value: PdfValue | undefined): Stream | undefined {
    const found = this.resolve(value);
    return found instanceof Stream ? found : undefined;
  }

  number(value: PdfValue | undefined): number | undefined {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : undefined;
  }

  /** The text of a name. */
  name(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    return found instanceof Name ? found.text : undefined;
  }

  /** The characters of a text string. */
  text(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    return found instanceof Text ? decodeText(found) : undefined;
  }

  /** The catalog, which every file has. */
  get catalog(): Dict {
    const root = this.dict(this.trailer.get('Root'));
    if (!root) throw new PdfSyntaxError('the file has no catalog');
    return root;
  }

  /** The pages in their order. */
  get pages(): { readonly ref: Ref; readonly dict: Dict }[] {
    const pages: { ref: Ref; dict: Dict }[] = [];
    const visit = (value: PdfValue | undefined, depth: number) => {
      const dict = this.dict(value);
      if (!dict || depth > 32) throw new PdfSyntaxError('the tree of pages is broken');
      const kids = this.array(dict.get('Kids'));
      if (kids) for (const kid of kids) visit(kid, depth + 1);
      else if (value instanceof Ref) pages.push({ ref: value, dict });
    };
    visit(this.catalog.get('Pages'), 0);
    return pages;
  }
}

export function dict(entries: Readonly<Record<string, PdfValue | undefined>>): Dict {
  const present = Object.entries(entries).filter((entry): entry is [string, PdfValue] => entry[1] !== undefined);
  return new Map(present);
}

export function name(text: string): Name {
  return new Name(text);
}

/** A text string: as plain ASCII where that is enough, else as UTF-16 with its mark (7.9.2.2). */
export function text(characters: string): Text {
  if (/^[\t\n\r -~]*$/.test(characters)) return new Text(Buffer.from(characters, 'latin1'));
  return new Text(Buffer.from(`\uFEFF${characters}`, 'utf16le').swap16());
}

/** Bytes that stand for themselves: identifiers, addresses. */
export function ascii(characters: string): Text {
  return new Text(Buffer.from(characters, 'latin1'));
}

export function decodeText({ bytes }: Text): string {
  const buffer = Buffer.from(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return buffer.subarray(2).swap16().toString('utf16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return buffer.subarray(3).toString('utf8');
  return buffer.toString('latin1');
}
