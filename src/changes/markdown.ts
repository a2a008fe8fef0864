import { escapeMarkdown } from '../dataset/report/escape-markdown.ts';
import type { FigureValue } from '../editions/figures.ts';
import type { Names } from './names.ts';
import { type ChangesReport, changesNothing, type NumberChange, type PathChange, type WordChange } from './report.ts';
import { diffWords } from './word-diff.ts';

/** GitHub refuses a comment that is longer, in characters, less what may stand around the report. */
const LONGEST = 60_000;

/** Entries of each list, until the report is short enough. */
const LIMITS = [60, 30, 15, 5, 0];

/** The changes for people, for a comment on a pull request. What does not fit is counted. */
export function changesAsMarkdown(report: ChangesReport, names: Names): string {
  let text = '';
  for (const limit of LIMITS) {
    text = write(report, names, limit);
    if (text.length <= LONGEST) break;
  }
  return text;
}

function write(report: ChangesReport, names: Names, limit: number): string {
  const sections = [
    '## What this changes for readers',
    compared(report),
    ...(changesNothing(report)
      ? ['**Nothing that is published changes.**']
      : [summary(report), warnings(report, names)]),
    ...unrecordedSections(report),
    ...numberSections(report, names, limit),
    ...wordSections(report, names, limit),
    pathSection('Pages and PDFs', report.pages, limit),
    pathSection('Downloads', report.downloads, limit),
    fileSection(report, limit),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function compared({ base, head, borrowedTexts }: ChangesReport): string {
  const say = ({ name, commit }: ChangesReport['base']) =>
    commit === null || name.startsWith(commit) ? code(name) : `${code(name)} (${commit})`;
  const borrowed = `${count(borrowedTexts, 'text')} that ${borrowedTexts === 1 ? 'is' : 'are'} new stood in on both sides.`;
  return `The data of ${say(base)} and of ${say(head)}, both published with the same code.${borrowedTexts > 0 ? ` ${borrowed}` : ''}`;
}

function summary({ numbers, words, pages, downloads, editions }: ChangesReport): string {
  const descriptions = words.filter(({ kind }) => kind === 'chart-description').length;
  const sheets = pages.filter(({ path }) => path.endsWith('.pdf')).length;
  const parts = [
    ...editions.filter(({ change }) => change !== 'changed').map(({ year, change }) => `edition ${year} ${change}`),
    count(numbers.length, 'number'),
    count(words.length - descriptions, 'text'),
    count(descriptions, 'chart description'),
    count(pages.length - sheets, 'page'),
    count(sheets, 'PDF'),
    count(downloads.length, 'download'),
  ];
  return `**${parts.filter((part) => !part.startsWith('0 ')).join(' · ')}**`;
}

/** What somebody has approved, or has been published, and is not the same any more. */
function warnings({ editions }: ChangesReport, names: Names): string {
  return editions
    .filter(({ change, signedOff }) => change !== 'added' && signedOff.length > 0)
    .map(({ year, signedOff }) => {
      const languages = signedOff.map((code) => escapeMarkdown(names.language(code))).join(', ');
      return `> The edition of ${year} was signed off in ${languages}: who approved it must look at it again.`;
    })
    .join('\n>\n');
}

/** What an editor who has only a browser can put into the file. */
function unrecordedSections({ unrecorded }: ChangesReport): string[] {
  return unrecorded.map(({ edition, correction }) => {
    const where = correction.startsWith('corrections:')
      ? `in the place of ${code('corrections: []')}`
      : `at the end of ${code('corrections')}`;
    const file = code(`editions/${edition}/edition.yaml`);
    const shown = correction.split('\n').slice(0, ENTRY_LINES);
    const cut = shown.length === ENTRY_LINES ? '\n      # and more: npm run status prints all' : '';
    return [
      `### The edition of ${edition} is published`,
      `It would not say any more what was published. Undo the change; or, if it is a correction, put this into ${file}, ${where}, with the day and the words:`,
      `\`\`\`yaml\n${shown.join('\n').trimEnd()}${cut}\n\`\`\``,
    ].join('\n\n');
  });
}

/** Lines of an entry that are shown. */
const ENTRY_LINES = 120;

function numberSections({ numbers }: ChangesReport, names: Names, limit: number): string[] {
  return [...Map.groupBy(numbers, ({ edition }) => edition)].map(([edition, own]) => {
    const rows = own.slice(0, limit).map((change) => numberRow(change, names));
    const head = '| indicator | municipality | figure | old | new |\n| --- | --- | --- | ---: | ---: |';
    const table = rows.length > 0 ? [`${head}\n${rows.join('\n')}`] : [];
    return [`### Numbers of ${edition}`, ...table, ...more(own.length - rows.length)].join('\n\n');
  });
}

function numberRow({ indicator, municipality, figure, old, new: now }: NumberChange, names: Names): string {
  const place = municipality === null ? '' : escapeMarkdown(names.municipality(municipality));
  return `| ${escapeMarkdown(names.indicator(indicator))} | ${place} | ${code(figure)} | ${sayValue(old)} | **${sayValue(now)}** |`;
}

function sayValue(value: FigureValue | null): string {
  if (value === null) return '–';
  return typeof value === 'number' ? String(Math.round(value * 10_000) / 10_000) : escapeMarkdown(value);
}

function wordSections({ words }: ChangesReport, names: Names, limit: number): string[] {
  const kinds = [
    { kind: 'text', title: 'Texts' },
    { kind: 'chart-description', title: 'Chart descriptions' },
  ] as const;
  return kinds.flatMap(({ kind, title }) => {
    const byLanguage = Map.groupBy(
      words.filter((change) => change.kind === kind),
      ({ language }) => language,
    );
    return [...byLanguage].map(([language, own]) => {
      const items = own.slice(0, limit).map((change) => `- ${sayWords(change)} <sub>${sayPages(change.pages)}</sub>`);
      const list = items.length > 0 ? [items.join('\n')] : [];
      return [
        `### ${title}, ${escapeMarkdown(names.language(language))}`,
        ...list,
        ...more(own.length - items.length),
      ].join('\n\n');
    });
  });
}

function sayWords({ old, new: now }: WordChange): string {
  return diffWords(old ?? '', now ?? '')
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeMarkdown(text);
      return kind === 'old' ? `~~${escapeMarkdown(text)}~~` : `**${escapeMarkdown(text)}**`;
    })
    .join(' ');
}

/** Pages on which a text stands that are named. */
const PAGES = 2;

function sayPages(pages: readonly string[]): string {
  const named = pages.slice(0, PAGES).map(code).join(', ');
  return pages.length > PAGES ? `${named} and ${count(pages.length - PAGES, 'more page')}` : named;
}

function pathSection(title: string, changes: readonly PathChange[], limit: number): string {
  if (changes.length === 0) return '';
  const items = changes
    .slice(0, limit)
    .map(({ path, change }) => `- ${code(path)}${change === 'changed' ? '' : `, ${change}`}`);
  const body = [...(items.length > 0 ? [items.join('\n')] : []), ...more(changes.length - items.length)].join('\n\n');
  return `<details><summary>${title} (${changes.length})</summary>\n\n${body}\n\n</details>`;
}

const EFFECTS = {
  published: 'changes what is published',
  none: 'says the same as before: nothing that is published changes by it',
  unread: 'is not published',
} as const;

function fileSection({ files }: ChangesReport, limit: number): string {
  if (files.length === 0) return 'No file of the data folder differs.';
  const items = files.slice(0, Math.max(limit, 5)).map(({ path, change, effect }) => {
    return `- ${code(path)}${change === 'changed' ? '' : ` (${change})`} ${EFFECTS[effect]}`;
  });
  return ['### Files of the data', items.join('\n'), ...more(files.length - items.length)].join('\n\n');
}

function more(left: number): string[] {
  return left > 0 ? [`… and ${left} more.`] : [];
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
