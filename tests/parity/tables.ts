import { readShare } from './figures.ts';
import type { Notes } from './tongue.ts';

type Row = readonly string[];

/** Reads a table of a page or document; which one it is, its heads say. */
export function readTable([head = [], ...body]: readonly Row[], notes: Notes): void {
  const has = (key: string) => head.includes(notes.tongue.text(key));
  const shares = (['work_plans', 'compensation'] as const).find((chart) => has(`methodology.${chart}.name`));
  if (has('list.column_total')) readMembers(head, body, notes);
  else if (has('change.column_difference')) readChange(body, notes);
  else if (shares) for (const [label = '', ...values] of body) readShare(shares, label, values.join(' '), notes);
  else if (has('meetings.column_name')) readNumbers(head, body, notes);
  else for (const row of body) notes.wonder(row.join(' '));
}

/** The comparison with the year before. */
function readChange(body: readonly Row[], notes: Notes): void {
  const { tongue } = notes;
  for (const [label = '', now = '', before = '', difference = ''] of body) {
    const id = tongue.reader.whole(label, tongue.keysOf('change'))?.key.replace('change.', '');
    if (id === undefined) notes.wonder(`${label} ${now}`);
    notes.add(`change/${id}.now`, now);
    notes.add(`change/${id}.before`, before);
    notes.add(`change/${id}.difference`, difference === tongue.text('common.no_change') ? '0' : difference);
  }
}

/** The table of numbers under a chart: a row for each municipality. */
function readNumbers(head: Row, body: readonly Row[], notes: Notes): void {
  const { tongue } = notes;
  const [latest] = head.flatMap((title) => (/^\d{4}\.?$/.test(title) ? [title] : []));
  const columns = head.slice(1).map((title) => {
    if (title === tongue.text('incidents.column_discussed')) return (place: string) => `incidents/${place}.discussed`;
    if (title === tongue.text('incidents.column_held')) return (place: string) => `incidents/${place}.held`;
    if (title === tongue.text('map.column_gaps')) return (place: string) => `representation/${place}.gaps.count`;
    if (/^\d{4}\.?$/.test(title)) return (place: string) => `meetings/${place}.${title === latest ? 'held' : 'before'}`;
    return undefined;
  });
  for (const [name = '', ...values] of body) {
    const place = tongue.placeOf(name);
    for (const [index, value] of values.entries()) {
      const fact = place === undefined ? undefined : columns[index]?.(place);
      if (fact) notes.add(fact, value);
      else notes.wonder(`${name} ${value}`);
    }
  }
}

/** The list of municipalities and members. */
function readMembers(head: Row, body: readonly Row[], notes: Notes): void {
  const { tongue } = notes;
  const parts: Readonly<Record<string, string>> = {
    column_total: 'total',
    column_women: 'women',
    column_men: 'men',
    column_share: 'womenPercent',
  };
  const columns = head.slice(1).map((title) => {
    const community = tongue.keyOf('communities', title);
    return community ? `byCommunity.${community}` : (parts[tongue.keyOf('list', title) ?? ''] ?? 'unknown');
  });
  for (const cells of body) {
    const place = tongue.placeOf(cells[1] ?? '');
    if (place) readRow(`representation/${place}.members`, columns, withoutSummary(place, cells, notes).slice(2), notes);
    else readClosing(cells, columns, notes);
  }
}

/** For phones, a cell says members and women of a row in words. */
function withoutSummary(place: string, cells: Row, notes: Notes): Row {
  const said = notes.tongue.reader.whole(cells[2] ?? '', ['common.members_women']);
  if (!said) return cells;
  const name = `representation/${place}.members`;
  notes.addSaid(said, { members: `${name}.total`, women: `${name}.women` });
  return cells.toSpliced(2, 1);
}

function readRow(name: string, columns: readonly string[], cells: Row, notes: Notes): void {
  const { tongue } = notes;
  const reason = cells.length === 1 ? tongue.keyOf('list', cells[0] ?? '') : undefined;
  if (reason) {
    notes.facts.add(name, reason);
    return;
  }
  const nobody = ['list.cell_gap', 'list.cell_neither'].map((key) => tongue.text(key));
  for (const [index, cell] of cells.entries()) {
    notes.add(`${name}.${columns[index]}`, nobody.includes(cell) ? '0' : cell);
  }
}

/** The rows that close the list: sums, and communities without a member. */
function readClosing([name = '', ...cells]: Row, columns: readonly string[], notes: Notes): void {
  const said = notes.tongue.reader.whole(name, ['list.row_total']);
  if (said) {
    notes.addSaid(said, { n: 'representation.reported' });
    readRow('representation.overall', columns, cells, notes);
    return;
  }
  for (const [index, cell] of cells.entries()) {
    const column = columns[index] ?? '';
    if (column === 'total') notes.add('representation.gaps', cell);
    else if (!column.startsWith('byCommunity.')) notes.wonder(`${name} ${cell}`);
    else
      notes.add(`representation.gapsByCommunity.${column.slice('byCommunity.'.length)}`, /\d/.test(cell) ? cell : '0');
  }
}
