import { nearest } from './nearest.ts';
import { type Schema, schemaOf } from './schemas.ts';
import { valueMeant, withoutTraces } from './suggest.ts';
import type { Table } from './table.ts';
import type { MunicipalityRow } from './types.generated.ts';
import type { RawDocument } from './yaml.ts';

/** Where more values than this are unknown, nobody reads what each of them may have meant. */
const MOST = 200;

/** The identifiers of a list, and which of them a cell means that misspells one. */
export class Identifiers {
  /** How messages name the list. */
  readonly file: string;
  readonly known: ReadonlySet<string>;
  /** False where the list cannot be relied on, so that 'is unknown' cannot be said. */
  readonly complete: boolean;
  readonly #meant = new Map<string, string | undefined>();

  constructor(file: string, known: Iterable<string>, complete: boolean) {
    this.file = file;
    this.known = new Set(known);
    this.complete = complete && this.known.size > 0;
  }

  /** The listed identifier that a cell means: itself, or the nearest one; itself too where no list tells. */
  meant(cell: string): string | undefined {
    if (!this.complete || this.known.has(cell)) return cell;
    if (!this.#meant.has(cell) && this.#meant.size < MOST) {
      this.#meant.set(cell, nearest(withoutTraces(cell), this.known));
    }
    return this.#meant.get(cell);
  }

  /** What a cell that is no identifier of the list probably means. */
  suggest(cell: string): string | undefined {
    const meant = this.complete ? this.meant(cell) : undefined;
    return meant === cell ? undefined : meant;
  }
}

export function municipalityIdentifiers({ file, rows, columns, complete }: Table<MunicipalityRow>): Identifiers {
  const field = schemaOf('municipalities').properties?.['id'] ?? {};
  const ids = rows.map((row) => asMeant(row.text('id'), field));
  return new Identifiers(file, ids, complete && columns.includes('id') && !ids.includes(''));
}

export function communityIdentifiers({ file, value, complete }: RawDocument): Identifiers {
  const field = schemaOf('communities').items?.properties?.['id'] ?? {};
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const ids = entries.map((entry) => asMeant((entry as { id?: unknown } | null)?.id, field));
  return new Identifiers(file, ids, complete && !ids.includes(''));
}

/** An identifier of a list, put right where its form is wrong; empty where there is none. */
function asMeant(id: unknown, field: Schema): string {
  return typeof id === 'string' ? (valueMeant(id, field) ?? id) : '';
}
