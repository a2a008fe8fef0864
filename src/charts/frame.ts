/** The room that a chart has on one kind of page, and the sizes of that page. Units: points on paper, pixels on screen. */
export interface Frame {
  readonly name: 'sheet' | 'phone' | 'wide';
  /** Width of a panel, and of the map. */
  readonly panel: number;
  readonly map: number;
  /** Height of a line of the grid: a row of a chart. */
  readonly line: number;
  /** Type sizes of labels and of small labels. */
  readonly label: number;
  readonly small: number;
  /** Where the marks of charts with names begin, and the widest pitch of their marks. */
  readonly start: number;
  readonly pitch: number;
  /** Width that a column of numbers at the right edge takes. */
  readonly numbers: number;
  /** Rows that the chart of incidents may take before it is set in two columns without marks. */
  readonly incidentRows: number;
  /** Pitch of the map's tiles, and whether a tile has room for its name. */
  readonly tile: { readonly width: number; readonly height: number; readonly gap: number; readonly named: boolean };
  /** Thickness of a hairline and of an outline. */
  readonly hairline: number;
  readonly outline: number;
}

/** A4 sheet, in points. */
export const SHEET: Frame = {
  name: 'sheet',
  panel: 252,
  map: 360,
  line: 11,
  label: 8.5,
  small: 7,
  start: 104,
  pitch: 12.4,
  numbers: 26,
  incidentRows: 14,
  tile: { width: 45, height: 19.25, gap: 1.5, named: true },
  hairline: 0.5,
  outline: 0.6,
};

/** A phone of 360 pixels or wider, in pixels. */
export const PHONE: Frame = {
  name: 'phone',
  panel: 328,
  map: 328,
  line: 24,
  label: 15,
  small: 13,
  start: 124,
  pitch: 17,
  numbers: 32,
  incidentRows: Number.POSITIVE_INFINITY,
  tile: { width: 41, height: 36, gap: 3, named: false },
  hairline: 1,
  outline: 1,
};

/** A screen of 760 pixels or wider, in pixels. */
export const WIDE: Frame = {
  name: 'wide',
  panel: 548,
  map: 800,
  line: 24,
  label: 15,
  small: 13,
  start: 190,
  pitch: 32,
  numbers: 36,
  incidentRows: Number.POSITIVE_INFINITY,
  tile: { width: 100, height: 54, gap: 4, named: true },
  hairline: 1,
  outline: 1.2,
};
