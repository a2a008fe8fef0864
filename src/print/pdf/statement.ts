import { describeSchema, fromXml, type SchemaProperty, toXml } from './xmp.ts';

/** What a PDF says of itself, so that one can find out later what it was made from. */
export interface Statement {
  readonly edition: number;
  /** Code of the language. */
  readonly language: string;
  readonly issue: number;
  /** What is printed on its pages. */
  readonly fingerprint: string;
  /** Sums of what it was made from; the last one is the name of the browser. */
  readonly data: string;
  readonly texts: string;
  readonly code: string;
  readonly browser: string;
}

/** The schema of the statement. A name that belongs to nobody's address, so that it can stay the same for ever. */
const SCHEMA = {
  name: 'Fact sheet statement schema',
  prefix: 'sheet',
  namespace: 'urn:uuid:dd705acd-fb81-42c7-abef-3ed1ecf11c38#',
} as const;

/** What each property is; PDF/A wants it described in the file (ISO 19005-3, 6.6.2.3.2). */
const PROPERTIES: Readonly<Record<keyof Statement, Omit<SchemaProperty, 'name'>>> = {
  edition: { type: 'Integer', says: 'Year that the sheet reports on' },
  language: { type: 'Text', says: 'Code of the language of the sheet' },
  issue: { type: 'Integer', says: 'Number of the issue; each correction raises it' },
  fingerprint: { type: 'Text', says: 'Short sum of all that the sheet was made from, as printed in its foot' },
  data: { type: 'Text', says: 'Sum of the data that the sheet was made from' },
  texts: { type: 'Text', says: 'Sum of the texts that the sheet was made from' },
  code: { type: 'Text', says: 'Sum of the program that made the sheet' },
  browser: { type: 'Text', says: 'Browser that printed the sheet' },
};

const NAMES = Object.keys(PROPERTIES) as (keyof Statement)[];

export const STATEMENT_NAMESPACE = `xmlns:${SCHEMA.prefix}="${SCHEMA.namespace}"`;

/** The statement as properties of an XMP packet. */
export function formatStatement(statement: Statement): string {
  return NAMES.map(
    (name) => `<${SCHEMA.prefix}:${name}>${toXml(String(statement[name]))}</${SCHEMA.prefix}:${name}>`,
  ).join('\n');
}

/** The description of the statement's schema, as an item of the list of schemas. */
export const STATEMENT_SCHEMA = describeSchema(
  SCHEMA,
  NAMES.map((name) => ({ name, ...PROPERTIES[name] })),
);

/**
 * What a file of this project says of itself; undefined where it says nothing. The metadata stand in it as
 * they are, so that a file can be asked whose other parts are damaged.
 */
export function readStatement(bytes: Uint8Array): Statement | undefined {
  const packet = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [start, end] = [packet.indexOf('<?xpacket begin'), packet.indexOf('<?xpacket end')];
  if (start < 0 || end < start) return undefined;
  return parseStatement(packet.toString('utf8', start, end));
}

/** What a packet of metadata says; undefined where it has no statement, or not a whole one. */
export function parseStatement(text: string): Statement | undefined {
  const found = new Map(
    NAMES.flatMap((name) => {
      const value = new RegExp(`<${SCHEMA.prefix}:${name}>([^<]*)</`).exec(text)?.[1];
      return value === undefined ? [] : [[name, fromXml(value)] as const];
    }),
  );
  const say = (name: keyof Statement) => found.get(name) ?? '';
  const [edition, issue] = [Number(say('edition')), Number(say('issue'))];
  if (!text.includes(SCHEMA.namespace) || found.size < NAMES.length) return undefined;
  if (!Number.isInteger(edition) || !Number.isInteger(issue)) return undefined;
  return {
    edition,
    issue,
    language: say('language'),
    fingerprint: say('fingerprint'),
    data: say('data'),
    texts: say('texts'),
    code: say('code'),
    browser: say('browser'),
  };
}
