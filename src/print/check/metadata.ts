import { joinKeywords } from '../pdf/metadata.ts';
import type { Dict, PdfFile } from '../pdf/objects.ts';
import { parseStatement, type Statement } from '../pdf/statement.ts';
import { fromXml } from '../pdf/xmp.ts';
import type { CheckedDocument, Expected } from './document.ts';
import { fault, type PdfFault } from './fault.ts';

const IDENTIFIERS = { 'pdfaid:part': '3', 'pdfaid:conformance': 'A', 'pdfuaid:part': '1' } as const;

/** A thing that Info and the metadata both say. */
interface Property {
  readonly name: string;
  readonly info: string;
  readonly xmp: (packet: string) => string;
  readonly right: (expected: Expected) => string | undefined;
}

const PROPERTIES: readonly Property[] = [
  { name: 'Title', info: 'Title', xmp: (packet) => item(packet, 'dc:title'), right: ({ title }) => title },
  { name: 'Author', info: 'Author', xmp: (packet) => item(packet, 'dc:creator'), right: ({ author }) => author },
  {
    name: 'Subject',
    info: 'Subject',
    xmp: (packet) => item(packet, 'dc:description'),
    right: ({ subject }) => subject,
  },
  {
    name: 'Keywords',
    info: 'Keywords',
    xmp: (packet) => element(packet, 'pdf:Keywords'),
    right: ({ keywords }) => joinKeywords(keywords),
  },
  { name: 'Creator', info: 'Creator', xmp: (packet) => element(packet, 'xmp:CreatorTool'), right: () => undefined },
  { name: 'Producer', info: 'Producer', xmp: (packet) => element(packet, 'pdf:Producer'), right: () => undefined },
  { name: 'CreationDate', info: 'CreationDate', xmp: (packet) => dateOf(packet, 'xmp:CreateDate'), right: dayOf },
  { name: 'ModDate', info: 'ModDate', xmp: (packet) => dateOf(packet, 'xmp:ModifyDate'), right: dayOf },
];

/** What the document says of itself, in Info and in the metadata, and that it is what is published. */
export function checkMetadata({ file, expected }: CheckedDocument): PdfFault[] {
  const packet = readPacket(file);
  if (packet === undefined) return [fault('metadata-missing', 'metadata')];
  const faults: PdfFault[] = [];
  for (const [name, right] of Object.entries(IDENTIFIERS)) {
    if (element(packet, name) !== right) faults.push(fault('metadata-identifier', 'metadata', name, right));
  }
  for (const name of schemasUndescribed(packet)) faults.push(fault('metadata-schema', 'metadata', name));
  faults.push(...checkStatement(packet, expected));
  const info: Dict = file.dict(file.trailer.get('Info')) ?? new Map();
  for (const { name, info: key, xmp, right } of PROPERTIES) {
    const [inMetadata, inInfo, wanted] = [xmp(packet), file.text(info.get(key)) ?? '', right(expected)];
    if (inMetadata !== inInfo) faults.push(fault('metadata-differs', 'metadata', name, inMetadata, inInfo));
    if (wanted !== undefined && inInfo !== wanted) faults.push(fault('facts-differ', 'Info', name, inInfo, wanted));
  }
  return faults;
}

/** The packet of metadata, which must stand in the file without packing. */
function readPacket(file: PdfFile): string | undefined {
  const stream = file.stream(file.catalog.get('Metadata'));
  if (!stream || stream.dict.has('Filter')) return undefined;
  if (file.name(stream.dict.get('Type')) !== 'Metadata' || file.name(stream.dict.get('Subtype')) !== 'XML')
    return undefined;
  const packet = Buffer.from(stream.bytes).toString('utf8');
  return packet.startsWith('<?xpacket') ? packet : undefined;
}

/** The schemas that XMP does not know, of which the metadata use properties without saying what they are. */
function schemasUndescribed(packet: string): string[] {
  const schemas = packet.match(/<pdfaSchema:prefix>.*?<\/pdfaSchema:property>/gs) ?? [];
  const described = new Map(schemas.map((schema) => [element(schema, 'pdfaSchema:prefix'), schema]));
  const used = packet.matchAll(/<(pdfuaid|sheet):(\w+)>/g);
  const lacking = [...used].filter(([, prefix = '', name]) => {
    return !described.get(prefix)?.includes(`<pdfaProperty:name>${name}</pdfaProperty:name>`);
  });
  return lacking.map(([, prefix, name]) => `${prefix}:${name}`);
}

/** What the document says that it was made from. */
function checkStatement(packet: string, { statement }: Expected): PdfFault[] {
  const found: Partial<Statement> = parseStatement(packet) ?? {};
  const names = Object.keys(statement) as (keyof Statement)[];
  return names.flatMap((name) => {
    const [own, right] = [found[name], statement[name]];
    return own === right ? [] : [fault('facts-differ', 'metadata', name, String(own ?? ''), String(right))];
  });
}

/** The text of an element; '' where there is none. */
function element(packet: string, name: string): string {
  return fromXml(new RegExp(`<${name}>([^<]*)</${name}>`).exec(packet)?.[1] ?? '');
}

/** The first item of an element's list. */
function item(packet: string, name: string): string {
  const list = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(packet)?.[1] ?? '';
  return fromXml(/<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(list)?.[1] ?? '');
}

/** A date as Info writes it. */
function dateOf(packet: string, name: string): string {
  const [, day = '', time = ''] = /^([\d-]+)T([\d:]+)Z$/.exec(element(packet, name)) ?? [];
  return day === '' ? '' : `D:${day.replaceAll('-', '')}${time.replaceAll(':', '')}Z`;
}

function dayOf({ date }: Expected): string {
  return `D:${date.replaceAll('-', '')}000000Z`;
}
