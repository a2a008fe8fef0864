import { type Problem, problem } from './problem.ts';

/** The text of one file of the data folder, with line breaks `\n`. `file` is how messages name it. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

type Encoding = 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1252';

const GUESSES = {
  'utf-16le': 'utf16',
  'utf-16be': 'utf16',
  'windows-1250': 'windows1250',
  'windows-1252': 'windows1252',
  unknown: 'unknown',
} as const;

/** What of a file can be read. */
export interface DecodedSource {
  /** Undefined where the encoding cannot be told. */
  readonly source: Source | undefined;
  /** Its text as far as it can be shown. */
  readonly shown: string;
  readonly problems: readonly Problem[];
}

/**
 * Decodes a file as UTF-8. What is encoded otherwise is a problem, and is read all the same where the
 * encoding can be told, so that the other problems of the file come to light with it.
 */
export function decodeSource(file: string, bytes: Uint8Array): DecodedSource {
  const start = { file, line: 1, column: 1 };
  const utf8 = decode('utf-8', bytes);
  // UTF-16 can pass for UTF-8 with zeros in it.
  if (utf8 !== undefined && !looksLikeUtf16(bytes) && !isWorkbook(bytes)) return tidy(file, utf8);

  const encoding = guessEncoding(bytes);
  const guess = isWorkbook(bytes) ? 'workbook' : GUESSES[encoding ?? 'unknown'];
  const place = guess === 'workbook' || guess === 'utf16' ? start : placeOfFault(file, bytes);
  const found = problem('file-encoding', place, { guess });
  const text = encoding && decode(encoding, bytes);
  if (text === undefined) return { source: undefined, shown: lossy(bytes), problems: [found] };
  // Whoever saves the file as UTF-8 will see about marks and line breaks then.
  return { ...tidy(file, text), problems: [found] };
}

/** Text without a byte order mark, with line breaks of one kind. Neither does harm. */
function tidy(file: string, text: string): DecodedSource {
  const start = { file, line: 1, column: 1 };
  const marked = text.startsWith('\uFEFF');
  const breaks = text.includes('\r');
  const clean = marked ? text.slice(1) : text;
  const shown = breaks ? clean.replace(/\r\n?/g, '\n') : clean;
  return {
    source: { file, text: shown },
    shown,
    problems: [
      ...(marked ? [problem('file-byte-order-mark', start, {})] : []),
      ...(breaks ? [problem('file-line-breaks', start, {})] : []),
    ],
  };
}

function decode(encoding: 'utf-8' | Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return undefined;
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const zeros = bytes.includes(0) ? bytes.reduce((count, byte) => count + Number(byte === 0), 0) : 0;
  return hasMark(bytes) || (zeros > bytes.length / 4 && zeros < (bytes.length * 3) / 4);
}

/** How the files of spreadsheet programs begin, new ones and old ones. */
const WORKBOOKS = [Buffer.from('PK\x03\x04'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])];

function isWorkbook(bytes: Uint8Array): boolean {
  return WORKBOOKS.some((start) => start.equals(bytes.subarray(0, start.length)));
}

function hasMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Č, Ć and Đ, large and small: the letters that Windows-1250 has and Windows-1252 writes differently. */
const CENTRAL_EUROPEAN = [0xc8, 0xe8, 0xc6, 0xe6, 0xd0, 0xf0];

/** Ç, Ë, Š and Ž, large and small, are the same bytes in both code pages. */
const WESTERN = [0xc7, 0xe7, 0xcb, 0xeb, 0x8a, 0x9a, 0x8e, 0x9e];

function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  const holds = (candidates: readonly number[]) => candidates.some((byte) => bytes.includes(byte));
  if (isWorkbook(bytes)) return undefined;
  if (looksLikeUtf16(bytes)) return bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
  // No text of these code pages holds a zero: it is no text at all.
  if (bytes.includes(0)) return undefined;
  if (holds(CENTRAL_EUROPEAN)) return 'windows-1250';
  return holds(WESTERN) ? 'windows-1252' : undefined;
}

/** Bytes as UTF-8, with a sign in the place of those that are none. */
function lossy(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

/** The place of the first byte that is no UTF-8. */
function placeOfFault(file: string, bytes: Uint8Array) {
  const text = lossy(bytes);
  const before = text.slice(0, text.indexOf('\uFFFD')).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
