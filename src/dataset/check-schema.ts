import type { ErrorObject } from 'ajv';
import type { Code, ProblemFacts } from './codes.ts';
import { nearest } from './nearest.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { rightOf, type Schema, type SchemaName } from './schemas.ts';
import { allows, valueMeant } from './suggest.ts';
import { validators } from './validators.generated.ts';

/** A path into a value, from the top. */
type Path = readonly string[];

export interface CheckOptions {
  /** Where the value (or, for `key`, the name) at a path stands; undefined where it needs no telling. */
  readonly locate: (path: Path, what: 'value' | 'key') => Place | undefined;
  /** Whether the value is a row of a table, whose absent properties are empty cells. */
  readonly kind?: 'row' | 'document';
  /** What a value that is refused probably means. */
  readonly suggest?: (path: Path, value: string, schema: Schema) => string | undefined;
}

interface Validate {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** Holds a value against its schema. Every fault becomes one problem with its place. */
export function checkSchema(name: SchemaName, value: unknown, options: CheckOptions): Problem[] {
  const validate = validators[name] as Validate;
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const problems = errors.flatMap((error) => toProblem(error, errors, options) ?? []);
  // A pattern and a format may refuse the same value.
  const seen = new Set<string>();
  return problems.filter(({ line, column, code, facts }) => {
    const key = `${line}:${column}:${code}:${JSON.stringify(facts)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toProblem(error: ErrorObject, errors: readonly ErrorObject[], options: CheckOptions): Problem | undefined {
  const { locate, kind = 'document', suggest = (_, text, own) => valueMeant(text, own) } = options;
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  // An entry of a list has the name of the list.
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? 'file';
  const schema = (error.parentSchema ?? {}) as Schema;
  const value = typeof error.data === 'string' ? error.data : (JSON.stringify(error.data) ?? '');
  const facts = { name, value, right: rightOf(schema) };
  const report = <C extends Code>(code: C, place: Place | undefined, own: ProblemFacts[C], meant?: string) =>
    place && problem(code, place, own, meant);
  const here = () => locate(path, 'value');
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params['missingProperty']);
      const place = locate([...path, missing], 'value');
      if (kind === 'row') {
        return report('value-missing', place, { name: missing, right: rightOf(schema.properties?.[missing] ?? {}) });
      }
      // One that is misspelt has been told as unknown.
      const isMisspelt = errors.some((own) => own.instancePath === error.instancePath && keyMeant(own) === missing);
      return isMisspelt ? undefined : report('key-missing', place, { name: missing, within: name });
    }
    case 'additionalProperties': {
      const extra = String(error.params['additionalProperty']);
      return report('key-unknown', locate([...path, extra], 'key'), { name: extra }, keyMeant(error));
    }
    case 'enum':
      return report('value-not-allowed', here(), facts, suggest(path, value, schema));
    case 'type': {
      // In YAML, a number or a truth in quotation marks is a text.
      const isQuoted = kind === 'document' && typeof error.data === 'string' && allows(schema, value);
      const shown = isQuoted ? { ...facts, value: `"${value}"` } : facts;
      return report('value-type', here(), shown, isQuoted ? value : suggest(path, value, schema));
    }
    case 'minimum':
    case 'maximum':
    case 'minItems':
      return report('value-range', here(), facts);
    case 'minLength':
      return report('value-missing', here(), { name, right: facts.right });
    case 'maxLength':
    case 'pattern':
    case 'format':
      return report('value-form', here(), facts, suggest(path, value, schema));
    default:
      throw new Error(`the schemas use "${error.keyword}", which src/dataset/check-schema.ts cannot explain yet`);
  }
}

/** The key that was probably meant by one that the schema does not know. */
function keyMeant({ keyword, params, data, parentSchema }: ErrorObject): string | undefined {
  if (keyword !== 'additionalProperties') return undefined;
  const { properties = {} } = parentSchema as Schema;
  const free = Object.keys(properties).filter((key) => !Object.hasOwn(data as object, key));
  return nearest(String(params['additionalProperty']), free);
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
