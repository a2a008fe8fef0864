import type { PdfFacts } from './facts.ts';
import { ascii, dict, name, type PdfFile, Stream, text } from './objects.ts';
import { formatStatement, STATEMENT_NAMESPACE, STATEMENT_SCHEMA } from './statement.ts';
import { describeSchema, toXml } from './xmp.ts';

/**
 * Says what the document is, twice with the same words: in the Info dictionary and as XMP
 * (ISO 19005-3, 6.6.2; ISO 14289-1, 5 and 7.1). The programs that made it are those that the
 * browser has named.
 */
export function setMetadata(file: PdfFile, facts: PdfFacts): void {
  const { catalog } = file;
  const printed = file.dict(file.trailer.get('Info'));
  const creator = file.text(printed?.get('Creator')) ?? '';
  const producer = file.text(printed?.get('Producer')) ?? '';
  const day = ascii(`D:${facts.date.replaceAll('-', '')}000000Z`);
  const info = dict({
    Title: text(facts.title),
    Author: text(facts.author),
    Subject: text(facts.subject),
    Keywords: text(joinKeywords(facts.keywords)),
    Creator: text(creator),
    Producer: text(producer),
    CreationDate: day,
    ModDate: day,
  });
  file.trailer.set('Info', file.add(info));
  const packet = Buffer.from(toXmp(facts, creator, producer), 'utf8');
  const metadata = new Stream(dict({ Type: name('Metadata'), Subtype: name('XML') }), packet);
  catalog.set('Metadata', file.add(metadata));
  catalog.set('Lang', ascii(facts.tag));
  catalog.set('MarkInfo', dict({ Marked: true }));
  catalog.set('ViewerPreferences', dict({ DisplayDocTitle: true }));
}

/** Keywords as Info and XMP say them, in one row. */
export function joinKeywords(keywords: readonly string[]): string {
  return keywords.join('; ');
}

const UA = {
  name: 'PDF/UA identification schema',
  prefix: 'pdfuaid',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
} as const;
const UA_PROPERTIES = [
  { name: 'part', type: 'Integer', says: 'Part of ISO 14289 to which the document conforms' },
] as const;

/** The packet of metadata, with the schemas that XMP does not know (ISO 19005-3, 6.6.2.3.2). */
function toXmp(facts: PdfFacts, creator: string, producer: string): string {
  const { title, author, subject, keywords, tag, date, statement } = facts;
  const day = `${date}T00:00:00Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
 ${STATEMENT_NAMESPACE}>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title, tag)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${toXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternatives(subject, tag)}</dc:description>
<dc:subject><rdf:Bag>${keywords.map((keyword) => `<rdf:li>${toXml(keyword)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag><rdf:li>${tag}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>${toXml(joinKeywords(keywords))}</pdf:Keywords>
<pdf:Producer>${toXml(producer)}</pdf:Producer>
<xmp:CreatorTool>${toXml(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
<xmp:MetadataDate>${day}</xmp:MetadataDate>
${formatStatement(statement)}
<pdfaExtension:schemas><rdf:Bag>${describeSchema(UA, UA_PROPERTIES)}
${STATEMENT_SCHEMA}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`;
}

/** A text in its language, which is also the one for everybody else. */
function alternatives(characters: string, tag: string): string {
  const items = ['x-default', tag].map((lang) => `<rdf:li xml:lang="${lang}">${toXml(characters)}</rdf:li>`);
  return `<rdf:Alt>${items.join('')}</rdf:Alt>`;
}
