import { readFileSync } from 'node:fs';
import type { Right } from './codes.ts';

/** The kinds of files in the data folder; each has a schema of that name. */
export const SCHEMAS = [
  'site',
  'communities',
  'municipalities',
  'residents',
  'texts',
  'holidays',
  'style',
  'translations',
  'edition',
  'councils',
  'meetings',
  'members',
] as const;

export type SchemaName = (typeof SCHEMAS)[number];

/** What this room reads of a schema, to say what would be right. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly examples?: readonly unknown[];
}

const cache = new Map<SchemaName, Schema>();

/** The schema of a kind of file, as it stands in the schemas folder. */
export function schemaOf(name: SchemaName): Schema {
  const known = cache.get(name);
  if (known) return known;
  const text = readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
  const schema = JSON.parse(text) as Schema;
  cache.set(name, schema);
  return schema;
}

/** What a schema allows, for messages and for the data dictionary. */
export function rightOf(schema: Schema): Right {
  const { minimum, maximum, maxLength, examples } = schema;
  if (schema.enum) return { kind: 'choice', choices: schema.enum.join(', ') };
  if (schema.format === 'date') return { kind: 'date' };
  if (schema.format === 'uri') return { kind: 'address' };
  if (schema.format === 'email') return { kind: 'email' };
  if (schema.type === 'integer') {
    return maximum === undefined
      ? { kind: 'number-from', minimum: minimum ?? 0 }
      : { kind: 'number', minimum: minimum ?? 0, maximum };
  }
  if (schema.type === 'boolean') return { kind: 'truth' };
  if (schema.type === 'array') return { kind: schema.minItems ? 'entries' : 'list' };
  if (schema.type === 'object') return { kind: 'group' };
  if (schema.pattern && examples?.[0] !== undefined) return { kind: 'like', example: String(examples[0]) };
  return { kind: 'text', maximum: maxLength ?? 0 };
}

/** Whether a schema of a single value allows any words. */
export function isFreeText({ type, enum: choices, pattern, format }: Schema): boolean {
  return type === 'string' && !choices && !pattern && !format;
}
