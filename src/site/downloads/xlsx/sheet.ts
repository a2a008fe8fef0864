/** A cell of a table: a text, a number, a day or a link. Cells are never empty. */
export type XlsxCell = string | number | XlsxDay | XlsxLink;

export interface XlsxDay {
  /** As 2023-02-14. */
  readonly day: string;
}

export interface XlsxLink {
  readonly text: string;
  /** Name of the sheet it leads to. */
  readonly sheet: string;
}

/** A line above the table, or of a sheet without one. */
export interface XlsxLine {
  readonly text: string;
  readonly look?: 'title' | 'strong';
  /** Where it leads outside. */
  readonly address?: string;
}

export interface XlsxTable {
  /** Identifier of the table in formulas: ASCII letters, one for each table of a workbook. */
  readonly id: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly XlsxCell[])[];
}

/** A sheet with at most one table, right under its lines. */
export interface XlsxSheet {
  readonly name: string;
  /** The first is the title. */
  readonly lines: readonly XlsxLine[];
  readonly table: XlsxTable | undefined;
}

/** A workbook, and what it says of itself. */
export interface Xlsx {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  readonly publisher: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Day of issue, as 2024-04-30. */
  readonly date: string;
  readonly sheets: readonly XlsxSheet[];
}
