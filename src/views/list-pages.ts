import type { EditionContext } from './context.ts';
import { type Foot, footOf } from './foot.ts';
import { type ListPart, planList } from './list-plan.ts';
import { type MembersTable, membersTable, type SignSize } from './members-table.ts';

/** A printed page with a part of the list of municipalities. */
export interface ListPage {
  readonly number: number;
  /** Its first and last municipality, on a page that goes on with the list. */
  readonly runningHead: string | undefined;
  readonly members: MembersTable;
  readonly foot: Foot;
}

/** Pages before the list. */
const BEFORE = 1;

/** Pages of the sheet. */
export function countPages(context: EditionContext): number {
  return BEFORE + planList(context).length;
}

/** The pages of the list, with the sums on the last one. @param fingerprint of the edition, as it is printed */
export function listPages(context: EditionContext, sign: SignSize, fingerprint: string): ListPage[] {
  const table = membersTable(context, sign);
  const parts = planList(context);
  const pages = BEFORE + parts.length;
  return parts.map((part, index) => {
    const number = BEFORE + 1 + index;
    const rows = table.rows.slice(part.from, part.to);
    return {
      number,
      runningHead: index === 0 ? undefined : runningHead(context, part),
      members: { ...table, rows, closes: index === parts.length - 1 },
      foot: footOf(context, { number, pages }, fingerprint),
    };
  });
}

function runningHead({ places, translator: t }: EditionContext, { from, to }: ListPart): string {
  const name = (index: number) => places.name(places.order[index] ?? '');
  return t.text('list.running_head', { list: t.text('section.list'), first: name(from), last: name(to - 1) });
}
