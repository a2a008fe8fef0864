import type { Painted, Painting } from './painting.ts';

/** The content of a page with new marks. */
export interface Marked {
  readonly bytes: Uint8Array;
  /** The new numbers of the page's marks, by their old ones. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
}

/** Content of the structure by its old number, or in which way it is none (ISO 32000-1, 14.8.2.2). */
type Target = number | 'Layout' | 'Header' | 'Footer';

const ARTIFACTS: Readonly<Record<Exclude<Target, number>, string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC\n',
  Header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n',
};

/**
 * Marks all that a page paints either as content of its structure or as an artifact (ISO 14289-1, 7.1
 * and 7.8): borders, backgrounds, and text that the structure leaves out, which is a running head
 * where it stands above all other text, and a running foot where it stands below. What belongs
 * together and is painted together has one mark.
 * @param roles the type of the element for each old number that is content
 */
export function markContent(
  bytes: Uint8Array,
  { painted, marks }: Painting,
  roles: ReadonlyMap<number, string>,
): Marked {
  const targets = targetsOf(painted, roles);
  const numbers = new Map<number, number[]>();
  const edits: Edit[] = marks.map((range) => ({ ...range, insert: '' }));
  let count = 0;
  for (const [index, { start, end }] of painted.entries()) {
    const target = targets[index] as Target;
    if (targets[index - 1] !== target) edits.push({ start, end: start, insert: opening(target) });
    if (targets[index + 1] !== target) edits.push({ start: end, end, insert: '\nEMC' });
  }
  return { bytes: edited(bytes, edits), numbers };

  function opening(target: Target): string {
    if (typeof target !== 'number') return ARTIFACTS[target];
    const number = count;
    count += 1;
    const known = numbers.get(target);
    if (known) known.push(number);
    else numbers.set(target, [number]);
    return `/${roles.get(target)} <</MCID ${number}>> BDC\n`;
  }
}

function targetsOf(painted: readonly Painted[], roles: ReadonlyMap<number, string>): Target[] {
  const owned = ({ mcid }: Painted) => (mcid !== undefined && roles.has(mcid) ? mcid : undefined);
  // Only a page with text outside of its structure is measured.
  const hasMore = painted.some((one) => one.isText && owned(one) === undefined);
  const inside = hasMore ? painted.filter((one) => one.isText && owned(one) !== undefined) : [];
  const heights = inside.map(({ height }) => height());
  const top = Math.max(...heights);
  const bottom = Math.min(...heights);
  return painted.map((one) => {
    const mcid = owned(one);
    if (mcid !== undefined) return mcid;
    if (!one.isText) return 'Layout';
    const height = one.height();
    if (height > top) return 'Header';
    return height < bottom ? 'Footer' : 'Layout';
  });
}

/** A stretch of the content that goes, and what comes in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, insert } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(bytes.subarray(at, start));
    if (insert !== '') parts.push(Buffer.from(insert, 'latin1'));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}
