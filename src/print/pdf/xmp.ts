/** A property of a schema. */
export interface SchemaProperty {
  readonly name: string;
  readonly type: 'Integer' | 'Text';
  readonly says: string;
}

/** A schema that XMP itself does not know. */
export interface Schema {
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
}

/** The description of a schema for programs, as an item of the list of schemas (ISO 19005-3, 6.6.2.3.3). */
export function describeSchema({ name, prefix, namespace }: Schema, properties: readonly SchemaProperty[]): string {
  const items = properties.map(
    ({ name: own, type, says }) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${own}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${says}</pdfaProperty:description>
</rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${items.join('')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

export function toXml(characters: string): string {
  return characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function fromXml(characters: string): string {
  return characters.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
