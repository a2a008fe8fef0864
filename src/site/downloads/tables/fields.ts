import { type Schema, type SchemaName, schemaOf } from '../../../dataset/schemas.ts';
import type { TextKey } from '../../../dataset/text-keys.generated.ts';
import type { Translator } from '../../../languages/translator.ts';

/** A column of a published table. */
export interface Field {
  readonly name: string;
  readonly title: (t: Translator) => string;
  /** In English, as the schemas are. */
  readonly description: string | undefined;
  readonly type: 'string' | 'integer' | 'date' | 'year';
  readonly constraints: {
    readonly required?: true;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
  };
}

type Facts = Partial<Pick<Field, 'description' | 'type' | 'constraints'>>;

/** A column that is published beside those of the data folder. */
export function addedField(name: string, title: TextKey | Field['title'], facts: Facts = {}): Field {
  return {
    name,
    title: typeof title === 'string' ? (t) => t.sentence(t.text(title)) : title,
    description: facts.description,
    type: facts.type ?? 'string',
    constraints: facts.constraints ?? {},
  };
}

/** A column of the data folder, with what its schema says of it. */
export function schemaField(schemaName: SchemaName, name: string, title: TextKey): Field {
  const schema = schemaOf(schemaName);
  const own: Schema | undefined = schema.properties?.[name];
  if (!own) throw new Error(`the schema ${schemaName} has no field ${name}`);
  return addedField(name, title, {
    ...(own.description === undefined ? {} : { description: own.description }),
    type: own.format === 'date' ? 'date' : own.type === 'integer' ? 'integer' : 'string',
    constraints: {
      ...(schema.required?.includes(name) ? { required: true as const } : {}),
      ...(own.enum ? { enum: own.enum } : {}),
      ...(own.minimum === undefined ? {} : { minimum: own.minimum }),
      ...(own.maximum === undefined ? {} : { maximum: own.maximum }),
      ...(own.pattern === undefined ? {} : { pattern: own.pattern }),
    },
  });
}

const REQUIRED = { required: true } as const;

export const EDITION = addedField('edition', 'site.editions_label', {
  description: 'Year of the edition.',
  type: 'year',
  constraints: REQUIRED,
});

/** The last columns of a table: what the data is not, so that a row that is copied elsewhere still says it. */
export const STATUS: readonly Field[] = [
  addedField('data_status', 'data.status', {
    description: 'Whether the edition is sample data, a draft or final.',
    constraints: { ...REQUIRED, enum: ['sample', 'draft', 'final'] },
  }),
  addedField('data_status_note', 'data.status_note', { description: 'The same in each language, in a sentence.' }),
];

/** The names of what a row is about, a column for each language. */
export function nameFields(codes: readonly string[], title: TextKey): Field[] {
  return codes.map((code) =>
    addedField(`name_${code}`, title, { description: `In the language "${code}".`, constraints: REQUIRED }),
  );
}

/** A number of things, at least none. */
export function countField(name: string, title: TextKey | Field['title'], description: string): Field {
  return addedField(name, title, { description, type: 'integer', constraints: { minimum: 0 } });
}
