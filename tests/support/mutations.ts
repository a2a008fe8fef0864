import fc from 'fast-check';
import type { Files } from '../../src/dataset/memory-folder.ts';

/** What people, programs and ill will leave in files. */
const NASTY: readonly string[] = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '"',
    "'",
    '""',
    ',',
    ';',
    ':',
    ': ',
    '-',
    '- ',
    '#',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{}',
    '[]',
    '{{',
    '}}',
    '{ a',
    '[[[[[[',
    '<<: *a',
    '&a [*a, *a]',
    '? a',
    '---',
    '...',
    '%YAML 1.1',
    '!!binary x',
  ],
  ...[
    'yes',
    'no',
    'TRUE',
    'null',
    '~',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x10',
    '007',
    '1,5',
    '1.234,5',
    '50%',
    '99999999999999999999',
  ],
  ...['2023-02-30', '14.02.2023', '44971', '2023-13-01', '0000-00-00', "'2023-01-01"],
  ...['=1+1', '+cmd|x!A1', '-2', '@SUM(A1)', '#REF!', '=HYPERLINK("http://x")'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'prototype'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{ 7 * 7 }}',
    '${7*7}',
    '::error::x',
    '##[error]x',
    '%0A::set-env',
    '```',
    '| a |',
  ],
  ...[
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\u0007',
    '\u001b[31m',
    '\ufffd',
    '\ud83d\ude42',
    'e\u0308',
    'p\u0435je',
    '\u00d0',
    'PejÃ«',
  ],
  ...[
    'z. Krasniqi',
    '+383 44 123 456',
    'a@b.co',
    '044'.repeat(50),
    'a'.repeat(1_000),
    '{n, plural, one {#}}',
    '{n, select, other {{n}}}',
  ],
  ...['../x', '/etc/passwd', 'C:\\x', 'municipality', 'decan', 'albanian', 'name_sr', 'name_xx', 'id'],
];

const nasty = fc.oneof(
  { arbitrary: fc.constantFrom(...NASTY), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
);

/** A change of the text or the bytes of one file, with what is done for reports of failures. */
interface Change {
  readonly said: string;
  apply(bytes: Uint8Array): Uint8Array;
}

const onBytes = (said: string, apply: (bytes: Uint8Array) => Uint8Array): Change => ({ said, apply });

const onText = (said: string, change: (text: string) => string): Change => {
  return onBytes(said, (bytes) => Buffer.from(change(Buffer.from(bytes).toString())));
};

const onLines = (said: string, change: (lines: string[]) => string[]): Change => {
  return onText(said, (text) => change(text.split('\n')).join('\n'));
};

/** A natural number that stands for a place in something of a size that is not known yet. */
const somewhere = fc.nat(0xffff);
const within = (place: number, size: number) => (size === 0 ? 0 : place % size);

const changes: fc.Arbitrary<Change> = fc.oneof(
  // Bytes.
  fc.tuple(somewhere, fc.nat(255)).map(([place, byte]) =>
    onBytes(`byte ${place} becomes ${byte}`, (bytes) => {
      const flipped = Uint8Array.from(bytes);
      if (flipped.length > 0) flipped[within(place, flipped.length)] = byte;
      return flipped;
    }),
  ),
  fc.tuple(somewhere, fc.nat(200)).map(([place, length]) =>
    onBytes(`${length} bytes cut at ${place}`, (bytes) => {
      const start = within(place, bytes.length);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]);
    }),
  ),
  somewhere.map((place) => onBytes(`ends at byte ${place}`, (bytes) => bytes.subarray(0, within(place, bytes.length)))),
  // Characters.
  fc.tuple(somewhere, nasty).map(([place, text]) =>
    onText(`${JSON.stringify(text)} at ${place}`, (own) => {
      const at = within(place, own.length + 1);
      return own.slice(0, at) + text + own.slice(at);
    }),
  ),
  // Lines.
  somewhere.map((place) => onLines(`line ${place} cut`, (lines) => lines.toSpliced(within(place, lines.length), 1))),
  fc.tuple(somewhere, somewhere).map(([from, to]) =>
    onLines(`line ${from} again at ${to}`, (lines) => {
      return lines.toSpliced(within(to, lines.length), 0, lines[within(from, lines.length)] ?? '');
    }),
  ),
  fc
    .tuple(somewhere, nasty)
    .map(([place, text]) =>
      onLines(`line ${place} becomes ${JSON.stringify(text)}`, (lines) =>
        lines.with(within(place, lines.length), text),
      ),
    ),
  fc.tuple(somewhere, fc.constantFrom(' ', '  ', '\t', '- ', '# ')).map(([place, indent]) =>
    onLines(`line ${place} behind ${JSON.stringify(indent)}`, (lines) => {
      return lines.with(within(place, lines.length), indent + lines[within(place, lines.length)]);
    }),
  ),
  // Cells and columns.
  fc.tuple(somewhere, somewhere, nasty).map(([row, column, text]) =>
    onLines(`cell ${row}:${column} becomes ${JSON.stringify(text)}`, (lines) => {
      const at = within(row, lines.length);
      const cells = (lines[at] ?? '').split(',');
      return lines.with(at, cells.with(within(column, cells.length), text).join(','));
    }),
  ),
  somewhere.map((column) =>
    onLines(`column ${column} cut`, (lines) =>
      lines.map((line) =>
        line
          .split(',')
          .toSpliced(within(column, line.split(',').length), 1)
          .join(','),
      ),
    ),
  ),
  fc
    .tuple(fc.constantFrom(',', '\n', '"', ' ', ':'), fc.constantFrom(';', '\t', '\r\n', '\r', "'", ' \n', ''))
    .map(([from, to]) =>
      onText(`each ${JSON.stringify(from)} becomes ${JSON.stringify(to)}`, (text) => text.replaceAll(from, to)),
    ),
  // The whole file.
  nasty.map((text) => onText(`becomes ${JSON.stringify(text)}`, () => text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => onBytes(`becomes bytes ${bytes}`, () => bytes)),
  fc
    .constantFrom<BufferEncoding>('utf16le', 'latin1')
    .map((encoding) => onBytes(`becomes ${encoding}`, (bytes) => Buffer.from(Buffer.from(bytes).toString(), encoding))),
  fc.constant(onText('gets a byte order mark', (text) => `\uFEFF${text}`)),
  fc
    .tuple(nasty, fc.integer({ min: 2, max: 2_000 }))
    .map(([text, times]) =>
      onText(`${JSON.stringify(text)} ${times} times at its end`, (own) => own + text.repeat(times)),
    ),
);

/** Something that is done to the files of a folder. */
interface Mutation {
  readonly said: string;
  apply(files: Files): Files;
}

function arbitraryMutation(paths: readonly string[]): fc.Arbitrary<Mutation> {
  // Tables are what people change most.
  const isTable = (own: string) => own.endsWith('.csv');
  const path = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...paths.filter(isTable)) },
    { weight: 1, arbitrary: fc.constantFrom(...paths.filter((own) => !isTable(own))) },
  );
  const set = (files: Files, own: string, bytes: Uint8Array) => new Map(files).set(own, bytes);
  const without = (files: Files, own: string) => new Map([...files].filter(([other]) => other !== own));
  const folderOf = (own: string) => own.slice(0, own.lastIndexOf('/') + 1);
  return fc.oneof(
    {
      weight: 20,
      arbitrary: fc.tuple(path, changes).map(([own, change]) => ({
        said: `${own}: ${change.said}`,
        apply: (files: Files) => {
          const bytes = files.get(own);
          return bytes ? set(files, own, change.apply(bytes)) : files;
        },
      })),
    },
    {
      weight: 1,
      arbitrary: path.map((own) => ({ said: `${own} is removed`, apply: (files: Files) => without(files, own) })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(path, path).map(([own, other]) => ({
        said: `${own} becomes ${other}`,
        apply: (files: Files) => set(files, own, files.get(other) ?? new Uint8Array()),
      })),
    },
    {
      weight: 1,
      arbitrary: path.map((own) => ({
        said: `${own} becomes a folder`,
        apply: (files: Files) => set(without(files, own), `${own}/x`, new Uint8Array()),
      })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(path, nasty).map(([own, name]) => ({
        said: `a file ${JSON.stringify(name)} beside ${own}`,
        apply: (files: Files) => set(files, folderOf(own) + (name.replaceAll('/', '') || 'x'), new Uint8Array()),
      })),
    },
  );
}

/** Valid files to which one to three things were done. */
export function arbitraryMutations(files: Files): fc.Arbitrary<{ readonly files: Files }> {
  return fc.array(arbitraryMutation([...files.keys()]), { minLength: 1, maxLength: 3 }).map((mutations) => ({
    files: mutations.reduce((own, mutation) => mutation.apply(own), files),
    [fc.toStringMethod]: () => mutations.map(({ said }) => said).join('\n'),
  }));
}
