import type { Results } from './results.ts';
import type { Row, Section } from './section.ts';

/** The results as a table for each section, beside those that were kept last. */
export function formatResults(results: Results, last: Results | undefined, sections: readonly Section[]): string {
  const head = `${results.date}, Node ${results.node.slice(1)}, ${results.machine}, ${results.runs} pairs\n`;
  const since = last ? `last: ${last.date}, ${last.machine}\n` : '';
  const tables = sections.flatMap(({ id, title }) => {
    const rows = results.sections[id];
    return rows && rows.length > 0 ? [`\n${title}\n${formatRows(rows, last?.sections[id] ?? [])}`] : [];
  });
  return `${head}${since}${tables.join('')}`;
}

function formatRows(rows: readonly Row[], last: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map((row) => {
      const before = last.find(({ name }) => name === row.name);
      const parts = [row.name.padEnd(width), formatValue(row), formatRatio(row), judge(row), formatLast(row, before)];
      return `  ${parts.filter((part) => part !== '').join('  ')}\n`;
    })
    .join('');
}

function formatValue({ value, unit }: Row): string {
  const digits = { s: 2, ms: 0, MB: 0, kB: 0, '': 3 }[unit];
  return `${value.toFixed(digits).padStart(7)} ${unit.padEnd(2)}`;
}

function formatRatio({ ratio, to }: Row): string {
  if (ratio === undefined) return '';
  return `${ratio.toFixed(2).padStart(6)}${to === undefined ? '' : ` of ${to}`}`;
}

function judge({ ratio, goal }: Row): string {
  if (ratio === undefined || goal === undefined) return '';
  return `${ratio <= goal ? 'within' : 'over'} the goal of ${goal}`;
}

/** Ratios can be compared between machines, seconds cannot. */
function formatLast({ ratio }: Row, before: Row | undefined): string {
  if (ratio === undefined || before?.ratio === undefined) return '';
  return `(last ${before.ratio.toFixed(2)})`;
}
