import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { nearest } from './nearest.ts';
import type { Code, messages } from './messages.ts';
import { type Place, type Problem, problem as describe } from './problem.ts';

/** The kinds of files in the data folder; each has a schema of that name. */
export type SchemaName =
  | 'site'
  | 'communities'
  | 'municipalities'
  | 'residents'
  | 'texts'
  | 'edition'
  | 'councils'
  | 'meetings'
  | 'members';

/** What this module reads of a schema, to say what would be right. */
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

const cache = new Map<SchemaName, { schema: Schema; validate?: ValidateFunction }>();
let ajv: Ajv2020 | undefined;

/** The schema of a kind of file, as it stands in the schemas folder. */
export function schemaOf(name: SchemaName): Schema {
  return entry(name).schema;
}

function entry(name: SchemaName): { schema: Schema; validate?: ValidateFunction } {
  let known = cache.get(name);
  if (!known) {
    const text = readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
    known = { schema: JSON.parse(text) as Schema };
    cache.set(name, known);
  }
  return known;
}

function validator(name: SchemaName): ValidateFunction {
  const known = entry(name);
  if (!known.validate) {
    if (!ajv) {
      ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true });
      formats.default(ajv, ['date', 'uri', 'email']);
    }
    known.validate = ajv.compile(known.schema);
  }
  return known.validate;
}

/** Where the value (or, for `key`, the name) at a path of the checked value stands. */
export type Locate = (path: readonly string[], what: 'value' | 'key') => Place | undefined;

/**
 * Holds a value against its schema. Every fault becomes one problem with its place.
 * @param kind whether the value is a row of a table, whose absent properties are empty cells
 */
export function checkSchema(
  name: SchemaName,
  value: unknown,
  locate: Locate,
  kind: 'row' | 'document' = 'document',
): Problem[] {
  const validate = validator(name);
  if (validate(value)) return [];
  const problems = (validate.errors ?? []).flatMap((error) => toProblem(error, locate, kind) ?? []);
  // A pattern and a format may refuse the same value.
  const seen = new Set<string>();
  return problems.filter(({ line, column, message }) => {
    const key = `${line}:${column}:${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toProblem(error: ErrorObject, locate: Locate, kind: 'row' | 'document'): Problem | undefined {
  const problem = <C extends Code>(code: C, place: Place | undefined, ...facts: Parameters<(typeof messages)[C]>) =>
    place && describe(code, place, ...facts);
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const name = path.at(-1) ?? '';
  const schema = (error.parentSchema ?? {}) as Schema;
  const value = typeof error.data === 'string' ? error.data : (JSON.stringify(error.data) ?? '');
  const right = describeRight(schema);
  const here = () => locate(path, 'value');
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      if (kind === 'row') {
        const rightCell = describeRight(schema.properties?.[missing] ?? {});
        return problem('value-missing', locate([missing], 'value'), { name: missing, right: rightCell });
      }
      return problem('key-missing', locate([...path, missing], 'value'), { name: missing, within: name });
    }
    case 'additionalProperties': {
      const extra = String(error.params['additionalProperty']);
      const known = Object.keys(schema.properties ?? {});
      return problem('key-unknown', locate([...path, extra], 'key'), { name: extra, nearest: nearest(extra, known) });
    }
    case 'enum': {
      const allowed = (schema.enum ?? []).map(String);
      return problem('value-not-allowed', here(), { name, value, allowed, nearest: nearest(value, allowed) });
    }
    case 'type':
      return problem('value-type', here(), { name, value, right });
    case 'minimum':
    case 'maximum':
    case 'minItems':
      return problem('value-range', here(), { name, value, right });
    case 'minLength':
      return problem('value-missing', here(), { name, right });
    case 'maxLength':
    case 'pattern':
    case 'format':
      return problem('value-form', here(), { name, value, right });
    default:
      throw new Error(
        `the schemas use the keyword "${error.keyword}", which src/dataset/schemas.ts cannot explain yet`,
      );
  }
}

/** What a schema allows, as the end of the sentence 'write …' or 'it must be …'. */
export function describeRight(schema: Schema): string {
  const example = schema.examples?.[0] === undefined ? '' : `, for example ${String(schema.examples[0])}`;
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.format === 'date') return `a date of the calendar as year-month-day${example}`;
  if (schema.format) return `a valid ${schema.format === 'uri' ? 'web address' : 'e-mail address'}${example}`;
  if (schema.type === 'integer') return `a whole number${describeRange(schema)}`;
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'array') return schema.minItems ? 'a list with at least one entry' : 'a list';
  if (schema.type === 'object') return 'a group of keys and values';
  if (schema.pattern && example) return example.slice(', '.length);
  if (schema.maxLength !== undefined) return `a text of at most ${schema.maxLength} characters${example}`;
  return `a text${example}`;
}

function describeRange({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  return minimum === undefined ? '' : ` of ${minimum} or more`;
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
