import type { Statement } from './statement.ts';

/** What a PDF says of itself, and what it carries. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag of its language. */
  readonly tag: string;
  /** Day of issue, as 2024-04-30: a PDF's dates come from its edition, not from the clock. */
  readonly date: string;
  readonly attachments: readonly Attachment[];
  readonly statement: Statement;
}

/** A file that a PDF carries. */
export interface Attachment {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** What the file is to the page (ISO 19005-3, 6.8): what it was made from, or more than it says. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
  /** What is in it, in the language of the page. */
  readonly description: string;
  readonly content: Uint8Array;
}

/** What is known of the pages before they are printed, in their order. */
export interface PageFacts {
  /** What links say, by the address that they lead to. */
  readonly links: ReadonlyMap<string, string>;
  readonly figures: readonly FigurePlace[];
}

/** Where a figure stands, in points from the top left corner of its page. */
export interface FigurePlace {
  /** Its words, which its alternative text repeats. */
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
