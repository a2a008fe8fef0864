import { Lexer } from './lexer.ts';
import type { PdfValue } from './objects.ts';

/** What the bytes of a page's content can be the beginning of. */
const OTHER = 0;
const LETTER = 1;
const STRING = 2;
const ANGLE = 3;
const NAME = 4;
const COMMENT = 5;
const SPACE = 6;
const KIND = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz*\'"')
  KIND[character.charCodeAt(0)] = LETTER;
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = SPACE;
KIND[0x28] = STRING;
KIND[0x3c] = ANGLE;
KIND[0x2f] = NAME;
KIND[0x25] = COMMENT;

/**
 * Goes through the operators of a page's content (ISO 32000-1, 7.8.2) without reading what they are
 * given: `operandReader` does, where it is asked to.
 * @param visit called with each operator, and from where its operands begin to where it ends
 */
export function forEachOperator(
  bytes: Uint8Array,
  visit: (operator: string, start: number, end: number) => void,
): void {
  const { length } = bytes;
  let start = -1;
  for (let at = 0; at < length; ) {
    const kind = KIND[bytes[at] as number];
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    if (start < 0) start = at;
    if (kind === LETTER) {
      const from = at;
      while (at < length && KIND[bytes[at] as number] === LETTER) at += 1;
      const word = wordAt(bytes, from, at);
      if (word === 'true' || word === 'false' || word === 'null') continue;
      visit(word, start, at);
      start = -1;
    } else if (kind === OTHER) at += 1;
    else at = skip(bytes, at, kind ?? OTHER);
  }
}

/** Gives the operands of the operator that stands, with them, from start to end; the same array each time. */
export type OperandReader = (operator: string, start: number, end: number) => readonly PdfValue[];

export function operandReader(bytes: Uint8Array): OperandReader {
  const lexer = new Lexer(bytes);
  const operands: PdfValue[] = [];
  return (operator, start, end) => {
    operands.length = 0;
    lexer.position = start;
    for (const last = end - operator.length; lexer.position < last; lexer.skipSpace()) {
      operands.push(lexer.next() as PdfValue);
    }
    return operands;
  };
}

/** The place behind a name, string or comment; a dictionary is gone through piece by piece. */
function skip(bytes: Uint8Array, from: number, kind: number): number {
  let at = from + 1;
  if (kind === ANGLE) {
    if (bytes[at] !== 0x3c) return behind(bytes.indexOf(0x3e, at), bytes);
    const lexer = new Lexer(bytes, from);
    lexer.next();
    return lexer.position;
  }
  if (kind === STRING) {
    const lexer = new Lexer(bytes, from);
    lexer.next();
    return lexer.position;
  }
  if (kind === NAME) {
    while (at < bytes.length && isRegular(KIND[bytes[at] as number])) at += 1;
    return at;
  }
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

function behind(found: number, bytes: Uint8Array): number {
  return found < 0 ? bytes.length : found + 1;
}

function isRegular(kind: number | undefined): boolean {
  return kind === LETTER || kind === OTHER;
}

/** Operators are few and come often: each is one string. */
const WORDS = new Map<number, string>();

function wordAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 3) return Buffer.from(bytes.subarray(from, to)).toString('latin1');
  let key = 0;
  for (let at = from; at < to; at += 1) key = key * 256 + (bytes[at] as number);
  const known = WORDS.get(key);
  if (known !== undefined) return known;
  const word = Buffer.from(bytes.subarray(from, to)).toString('latin1');
  WORDS.set(key, word);
  return word;
}
