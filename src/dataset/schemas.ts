import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Code, ProblemFacts, Right } from './codes.ts';
import { nearest } from './nearest.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { choiceMeant, dateMeant, numberMeant, yesNoMeant } from './suggest.ts';

/** The kinds of files in the data folder; each has a schema of that name. */
export type SchemaName =
  | 'site'
  | 'communities'
  | 'municipalities'
  | 'residents'
  | 'texts'
  | 'holidays'
  | 'style'
  | 'translations'
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
  return problems.filter(({ line, column, code, facts }) => {
    const key = `${line}:${column}:${code}:${JSON.stringify(facts)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toProblem(error: ErrorObject, locate: Locate, kind: 'row' | 'document'): Problem | undefined {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const name = path.at(-1) ?? 'file';
  const schema = (error.parentSchema ?? {}) as Schema;
  const value = typeof error.data === 'string' ? error.data : (JSON.stringify(error.data) ?? '');
  const right = rightOf(schema);
  const report = <C extends Code>(code: C, place: Place | undefined, facts: ProblemFacts[C], suggestion?: string) =>
    place && problem(code, place, facts, suggestion);
  const here = () => locate(path, 'value');
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      const place = locate([...path, missing], 'value');
      if (kind === 'document') return report('key-missing', place, { name: missing, within: name });
      return report('value-missing', place, { name: missing, right: rightOf(schema.properties?.[missing] ?? {}) });
    }
    case 'additionalProperties': {
      const extra = String(error.params['additionalProperty']);
      const known = Object.keys(schema.properties ?? {});
      return report('key-unknown', locate([...path, extra], 'key'), { name: extra }, nearest(extra, known));
    }
    case 'enum':
      return report('value-not-allowed', here(), { name, value, right }, suggest(value, schema));
    case 'type':
      return report('value-type', here(), { name, value, right }, suggest(value, schema));
    case 'minimum':
    case 'maximum':
    case 'minItems':
      return report('value-range', here(), { name, value, right });
    case 'minLength':
      return report('value-missing', here(), { name, right });
    case 'maxLength':
    case 'pattern':
    case 'format':
      return report('value-form', here(), { name, value, right }, suggest(value, schema));
    default:
      throw new Error(
        `the schemas use the keyword "${error.keyword}", which src/dataset/schemas.ts cannot explain yet`,
      );
  }
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

/** What was probably meant, where that satisfies the schema. */
function suggest(value: string, schema: Schema): string | undefined {
  if (schema.enum) return choiceMeant(value, schema.enum);
  if (schema.format === 'date') return dateMeant(value);
  if (schema.type === 'integer') return numberMeant(value);
  if (schema.type === 'boolean') {
    const meant = yesNoMeant(value);
    return meant && (meant === 'yes' ? 'true' : 'false');
  }
  if (schema.pattern) {
    const plain = value.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase().replace(/\s+/g, '-');
    return plain !== value && new RegExp(schema.pattern, 'u').test(plain) ? plain : undefined;
  }
  return undefined;
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
