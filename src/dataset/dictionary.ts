import { createDescriber, type Describer } from './describe.ts';
import { rightOf, type Schema, type SchemaName, schemaOf } from './schemas.ts';

/** One file of the data folder as the data dictionary describes it. */
export interface DictionaryEntry {
  readonly name: SchemaName;
  readonly file: string;
  readonly description: string;
  readonly fields: readonly DictionaryField[];
}

export interface DictionaryField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly allowed: string;
  readonly required: boolean;
}

const FILES: readonly (readonly [SchemaName, string])[] = [
  ['municipalities', 'municipalities.csv'],
  ['communities', 'communities.yaml'],
  ['residents', 'residents.csv'],
  ['edition', 'editions/<year>/edition.yaml'],
  ['councils', 'editions/<year>/councils.csv'],
  ['meetings', 'editions/<year>/meetings.csv'],
  ['members', 'editions/<year>/members.csv'],
  ['site', 'site.yaml'],
  ['texts', 'texts/<language>.yaml'],
  ['style', 'style.yaml'],
  ['holidays', 'holidays.yaml'],
  ['translations', 'translations.yaml'],
];

let described: readonly DictionaryEntry[] | undefined;

/** Every file of the data folder with its fields, read from the schemas. */
export function describeData(): readonly DictionaryEntry[] {
  described ??= readDescriptions();
  return described;
}

function readDescriptions(): DictionaryEntry[] {
  const describer = createDescriber('en');
  return FILES.map(([name, file]) => {
    const schema = schemaOf(name);
    const described = schema.items ?? schema;
    return { name, file, description: schema.description ?? '', fields: fieldsOf(described, describer) };
  });
}

function fieldsOf(schema: Schema, describer: Describer, prefix = ''): DictionaryField[] {
  const patterned = Object.entries(schema.patternProperties ?? {}).filter(([, field]) => field.title !== undefined);
  const named = Object.entries(schema.properties ?? {});
  return [...named, ...patterned.map(([pattern, field]) => [patternName(pattern), field] as const)].flatMap(
    ([key, field]) => {
      const inner = field.items ?? field;
      const own: DictionaryField = {
        name: prefix + key,
        title: field.title ?? '',
        description: field.description ?? '',
        allowed: describer.right(rightOf(field)),
        required: schema.required?.includes(key) ?? false,
      };
      return [own, ...fieldsOf(inner, describer, `${prefix}${key}.`)];
    },
  );
}

function patternName(pattern: string): string {
  return pattern.replace('^', '').replace('$', '').replace('[a-z]{2,3}', '<language>');
}

/** The data dictionary as Markdown. */
export function dataDictionary(): string {
  const parts = describeData().map(({ file, description, fields }) => {
    const rows = fields.map(
      (field) => `| \`${field.name}\` | ${field.description} | ${field.allowed} | ${field.required ? 'yes' : 'no'} |`,
    );
    const table =
      rows.length === 0
        ? ''
        : `\n| field | what it holds | allowed | must be filled |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
    return `## ${file}\n\n${description}\n${table}`;
  });
  return `# The data dictionary\n\nWritten by \`npm run generate\` from the schemas in this folder. Do not edit.\n\n${parts.join('\n')}`;
}
