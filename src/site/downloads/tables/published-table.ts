import type { TextKey } from '../../../dataset/text-keys.generated.ts';
import type { Field } from './fields.ts';

export type Cell = string | number;

/** A table of an edition as it is published: a CSV file, and how the data package describes it. */
export interface PublishedTable {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** What a row is. */
  readonly description: TextKey;
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly Cell[])[];
  /** Fields that tell the rows apart; none where two rows may be the same. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Whether words for missing numbers stand in its cells. */
  readonly hasReasons: boolean;
}

/** A field whose values are those of a field of another table. */
export interface ForeignKey {
  readonly field: string;
  readonly table: string;
  readonly of: string;
}

export const TO_MUNICIPALITIES: ForeignKey = { field: 'municipality', table: 'municipalities', of: 'municipality' };
export const TO_COUNCILS: ForeignKey = { field: 'municipality', table: 'councils', of: 'municipality' };
export const TO_COMMUNITIES: ForeignKey = { field: 'community', table: 'communities', of: 'community' };
