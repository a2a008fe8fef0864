import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Blocks } from './blocks.ts';

/** A node of the structure, as pdf.js gives it. */
interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The content of a PDF by its structure, as a reader with another program finds it. */
export async function readPdfBlocks(bytes: Uint8Array): Promise<Blocks> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const blocks: Block[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const texts = textsByMark((await page.getTextContent({ includeMarkedContent: true })).items as readonly Item[]);
      const tree = (await page.getStructTree()) as Node | null;
      for (const child of tree?.children ?? []) collect(child, texts, blocks);
    }
    return blocks;
  } finally {
    await task.destroy();
  }
}

interface Item {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** The texts of the marks, each with the pieces in which it was painted. */
function textsByMark(items: readonly Item[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str = '', hasEOL } of items) {
    if (type === 'endMarkedContent') open.pop();
    else if (type?.startsWith('beginMarkedContent')) open.push(id);
    else if (str !== '' || hasEOL) {
      const own = open.findLast((mark) => mark !== undefined) ?? '';
      texts.set(own, [...(texts.get(own) ?? []), hasEOL ? `${str} ` : str]);
    }
  }
  return texts;
}

const LEAVES = /^(P|H[1-6]|LI|Caption)$/;

function collect(node: Node, texts: ReadonlyMap<string, string[]>, blocks: Block[]): void {
  if (node.role === 'Table') {
    blocks.push({ kind: 'table', rows: rowsOf(node).map((row) => cellsOf(row).map((cell) => textOf(cell, texts))) });
  } else if (node.role === 'Figure') {
    blocks.push({ kind: 'figure', words: node.alt ?? '', pieces: piecesOf(node, texts) });
  } else if (LEAVES.test(node.role ?? '')) {
    blocks.push({ kind: 'text', text: textOf(node, texts) });
    for (const figure of figuresIn(node)) collect(figure, texts, blocks);
  } else for (const child of node.children ?? []) collect(child, texts, blocks);
}

function rowsOf(node: Node): Node[] {
  return (node.children ?? []).flatMap((child) => (child.role === 'TR' ? [child] : rowsOf(child)));
}

function cellsOf(row: Node): Node[] {
  return (row.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD');
}

function figuresIn(node: Node): Node[] {
  return (node.children ?? []).flatMap((child) => (child.role === 'Figure' ? [child] : figuresIn(child)));
}

/** The words of a node; of a figure in it, the words in its place. */
function textOf(node: Node, texts: ReadonlyMap<string, string[]>): string {
  if (node.role === 'Figure') return node.alt ?? '';
  if (node.type === 'content') return (texts.get(node.id ?? '') ?? []).join('');
  return (node.children ?? []).map((child) => textOf(child, texts)).join('');
}

function piecesOf(node: Node, texts: ReadonlyMap<string, string[]>): string[] {
  if (node.type === 'content') return texts.get(node.id ?? '') ?? [];
  return (node.children ?? []).flatMap((child) => piecesOf(child, texts));
}
