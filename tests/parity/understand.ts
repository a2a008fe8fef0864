import type { Blocks } from '../support/blocks.ts';
import type { Facts } from './facts.ts';
import { readWords } from './figures.ts';
import { Paragraphs } from './paragraphs.ts';
import { plain } from './sentences.ts';
import { readTable } from './tables.ts';
import { Notes, type Tongue } from './tongue.ts';

/** What a page or document says in numbers. */
export interface Saying {
  readonly facts: Facts;
  /** Texts with a number that is understood as nothing. */
  readonly strange: readonly string[];
  /** The numbers that are written in each chart, each as often as it stands there. */
  readonly drawn: readonly { readonly chart: string; readonly numbers: readonly string[] }[];
}

/** Reads all numbers of a page or document, and finds out what each of them is. */
export function understand(blocks: Blocks, tongue: Tongue): Saying {
  const notes = new Notes(tongue);
  const paragraphs = new Paragraphs(notes);
  const drawn: { chart: string; numbers: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') paragraphs.read(plain(block.text));
    else if (block.kind === 'table')
      readTable(
        block.rows.map((row) => row.map(plain)),
        notes,
      );
    else {
      const numbers = block.pieces.flatMap((piece) => piece.match(/\d+/g) ?? []);
      const chart = readWords(plain(block.words), notes, paragraphs);
      if (chart) drawn.push({ chart, numbers });
      else notes.wonder(numbers.join(' '));
    }
  }
  return { facts: notes.facts, strange: notes.strange, drawn };
}
