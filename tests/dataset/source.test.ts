import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../src/dataset/source.ts';

function decode(bytes: Uint8Array) {
  const { source, problems } = decodeSource('x.csv', bytes);
  return [
    source?.text,
    ...problems.map(({ line, column, severity, code, facts }) => {
      const { guess = '' } = facts as { guess?: string };
      return `${line}:${column} ${severity} ${code} ${guess}`.trimEnd();
    }),
  ];
}

const utf16 = (text: string, mark = '\uFEFF') => Buffer.from(mark + text, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
/** Letters of Windows-1250, which Node does not write. */
const windows1250 = (text: string) =>
  Buffer.from(text.replace('č', '\u00e8').replace('ë', '\u00eb').replace('š', '\u009a'), 'latin1');

describe('a file is read as UTF-8', () => {
  test.each<[string, Uint8Array, (string | undefined)[]]>([
    ['letters with accents', Buffer.from('a,Pejë,č\n'), ['a,Pejë,č\n']],
    ['nothing', Buffer.from(''), ['']],
    ['a byte order mark', Buffer.from('\uFEFFa\n'), ['a\n', '1:1 warning file-byte-order-mark']],
    ['line breaks of Windows', Buffer.from('a\r\nb\r\n'), ['a\nb\n', '1:1 warning file-line-breaks']],
    ['line breaks of old Macs', Buffer.from('a\rb\r'), ['a\nb\n', '1:1 warning file-line-breaks']],
    ['Windows first, Unix after', Buffer.from('a\r\nb\n'), ['a\nb\n', '1:1 warning file-line-breaks']],
    ['a zero among letters', Buffer.from('a\0b,c,d,e\n'), ['a\0b,c,d,e\n']],
  ])('%s', (_, bytes, expected) => {
    expect(decode(bytes)).toEqual(expected);
  });
});

describe('another encoding is told, and read where it can be guessed', () => {
  test.each<[string, Uint8Array, (string | undefined)[]]>([
    ['UTF-16', utf16('a,ë\n'), ['a,ë\n', '1:1 error file-encoding utf16']],
    ['UTF-16, the other way round', swapped(utf16('a,ë\n')), ['a,ë\n', '1:1 error file-encoding utf16']],
    ['UTF-16 without a mark', utf16('a,b\n', ''), ['a,b\n', '1:1 error file-encoding utf16']],
    [
      'UTF-16, the other way round, without a mark',
      swapped(utf16('a,b\n', '')),
      ['a,b\n', '1:1 error file-encoding utf16'],
    ],
    ['Windows-1250', windows1250('a\nb,č\n'), ['a\nb,č\n', '2:3 error file-encoding windows1250']],
    ['Windows-1252', windows1250('a\nPejë,š\n'), ['a\nPejë,š\n', '2:4 error file-encoding windows1252']],
    ['with line breaks of Windows', windows1250('a\r\nb,č\r\n'), ['a\nb,č\n', '2:3 error file-encoding windows1250']],
    ['a workbook', Buffer.from('PK\x03\x04\x14\0x'), [undefined, '1:1 error file-encoding workbook']],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), [undefined, '1:1 error file-encoding workbook']],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xe8]),
      [undefined, '1:1 error file-encoding unknown'],
    ],
    ['nothing that is known', Buffer.from([0x61, 0x0a, 0xff]), [undefined, '2:1 error file-encoding unknown']],
    ['half of a letter', Buffer.from('aë').subarray(0, 2), [undefined, '1:2 error file-encoding unknown']],
  ])('%s', (_, bytes, expected) => {
    expect(decode(bytes)).toEqual(expected);
  });
});
