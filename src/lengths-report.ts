import type { TextLength } from './lengths.ts';
import { ENOUGH } from './print/room.ts';

/** A text has little room that could not grow by this share: a translation is easily longer by so much. */
const LITTLE = 0.15;

/**
 * Lengths as Markdown, for people who translate: a row for each text with where it stands, a
 * column for each language.
 * @param together by how much all texts of a language can be longer at once, by its code; in the order of
 *   the columns
 */
export function lengthsReport(lengths: readonly TextLength[], together: ReadonlyMap<string, number>): string {
  const shown = [...together.keys()];
  const years = [...new Set(lengths.map(({ year }) => year))].sort();
  const rows = [...Map.groupBy(lengths, ({ key }) => key)].map(([key, own]) => {
    const least = shown.map((code) => leastOf(own.filter(({ language }) => language === code)));
    const places = new Set(least.flatMap((one) => one?.room.place ?? []));
    return [`\`${key}\``, [...places].join('; '), ...least.map(cellOf)];
  });
  return `# Room for texts on the sheet of ${years.join(', ')}

The first number is how many characters a text has on the sheet, in its longest form. The second is about how many more fit where it stands, while all other texts stay as they are; *where* names the page and the block with the least room, as the fit check names them. Texts that stand in one column share its room: where one grows, the others have less. **Bold** is what could not grow by ${Math.round(LITTLE * 100)} percent.

If all texts of a language grew at once, the sheet would have room for about ${inWords(together)}.

${formatTable([['text', 'where', ...shown], ...rows])}
`;
}

/** "5 % more in sq, 10 % more in sr" */
function inWords(together: ReadonlyMap<string, number>): string {
  return [...together].map(([code, share]) => `${Math.round(share * 100)} % more in ${code}`).join(', ');
}

/** Of a text that stands on several sheets, where it has the least room. */
function leastOf(lengths: readonly TextLength[]): TextLength | undefined {
  return lengths.toSorted((a, b) => a.room.characters - b.room.characters)[0];
}

function cellOf(length: TextLength | undefined): string {
  if (!length) return '–';
  const { text, room } = length;
  const characters = [...text].length;
  const shown = `${characters} + ${room.characters >= ENOUGH ? `${ENOUGH} or more` : room.characters}`;
  return room.characters < characters * LITTLE ? `**${shown}**` : shown;
}

/** Rows as a table of Markdown whose columns stand under each other on a terminal too; the first row is its head. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head, ...others] = rows.map((row) => formatRow(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  return [head, formatRow(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
