import { createHash } from 'node:crypto';
import Papa from 'papaparse';

/** A Data Package as far as it is checked here. */
export interface Package {
  readonly name: string;
  readonly resources: readonly Resource[];
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: TableSchema;
}

interface TableSchema {
  readonly fields: readonly SchemaField[];
  readonly missingValues: readonly (string | { readonly value: string })[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly type: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
  };
}

type Row = Readonly<Record<string, string>>;

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^-?\d+$/,
  year: /^\d{4}$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/**
 * Everything that is wrong with the files of a package by what it says of them: Data Package 2.0 with
 * its Table Schema, as far as these packages use it.
 */
export function packageFaults(described: Package, read: (path: string) => string): string[] {
  const tables = new Map<string, Row[]>();
  const faults = described.resources.flatMap(({ name, path, bytes, hash, schema }) => {
    const text = read(path);
    const sum = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    const own = [
      ...(Buffer.byteLength(text) === bytes ? [] : [`${path}: has not ${bytes} bytes`]),
      ...(hash === sum ? [] : [`${path}: has another hash`]),
    ];
    if (!schema) return own;
    const { data, meta, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
    tables.set(name, data);
    const named = schema.fields.map((field) => field.name);
    if (errors.length > 0 || meta.fields?.join() !== named.join()) own.push(`${path}: has other columns`);
    return [...own, ...tableFaults(path, schema, data)];
  });
  return [...faults, ...referenceFaults(described, tables)];
}

function tableFaults(path: string, schema: TableSchema, rows: readonly Row[]): string[] {
  const missing = new Set(schema.missingValues.map((own) => (typeof own === 'string' ? own : own.value)));
  const keys = new Set<string>();
  return rows.flatMap((row, index) => {
    const place = `${path}:${index + 2}`;
    const faults = schema.fields.flatMap((field) => {
      const value = row[field.name] ?? '';
      const fault = missing.has(value) ? field.constraints?.required && 'is missing' : valueFault(value, field);
      return fault ? [`${place} ${field.name} "${value}" ${fault}`] : [];
    });
    const key = schema.primaryKey.map((name) => row[name]).join('|');
    if (keys.has(key)) faults.push(`${place} repeats ${key}`);
    keys.add(key);
    return faults;
  });
}

function valueFault(value: string, { type, constraints = {} }: SchemaField): string | undefined {
  const { enum: allowed, minimum, maximum, pattern } = constraints;
  if (!TYPES[type]?.test(value)) return `is no ${type}`;
  if (allowed && !allowed.includes(value)) return 'is not allowed';
  if (minimum !== undefined && Number(value) < minimum) return 'is too small';
  if (maximum !== undefined && Number(value) > maximum) return 'is too large';
  return pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(value) ? 'has another form' : undefined;
}

function referenceFaults({ resources }: Package, tables: ReadonlyMap<string, readonly Row[]>): string[] {
  return resources.flatMap(({ name, path, schema }) =>
    (schema?.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const keyOf = (row: Row, names: readonly string[]) => names.map((own) => row[own]).join('|');
      const known = new Set(tables.get(reference.resource)?.map((row) => keyOf(row, reference.fields)));
      const rows = tables.get(name) ?? [];
      return rows.flatMap((row, index) =>
        known.has(keyOf(row, fields))
          ? []
          : [`${path}:${index + 2} ${keyOf(row, fields)} is not in ${reference.resource}`],
      );
    }),
  );
}
