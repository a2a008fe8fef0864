import { describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../src/dataset/problem.ts';
import { foldProblems } from '../../src/dataset/report/fold.ts';
import { checkFiles, expectedOf, FIXTURES, fixtureFiles, VALID, VALID_FILES } from '../support/fixtures.ts';

vi.mock(import('../../src/dataset/yaml.ts'), async (load) => {
  const { rememberDocuments } = await import('../support/remembered-documents.ts');
  return rememberDocuments(await load());
});

const TABLES = [...VALID_FILES.keys()].filter((path) => path.endsWith('.csv'));
const DOCUMENTS = [...VALID_FILES.keys()].filter((path) => path.endsWith('.yaml'));

const linesOf = (path: string) =>
  Buffer.from(VALID_FILES.get(path) ?? [])
    .toString()
    .trimEnd()
    .split('\n');

/** What is found where one file has other lines. */
function found(path: string, lines: readonly string[]): readonly Problem[] {
  const result = checkFiles(new Map(VALID_FILES).set(path, Buffer.from(`${lines.join('\n')}\n`)));
  return 'problems' in result ? result.problems : result.warnings;
}

const sayAll = (problems: readonly Problem[]) =>
  problems.map(({ file, line, code }) => `${file}:${line} ${code}`).join(', ');

describe('one mistake is not told as many', () => {
  test.each(TABLES)('%s: a cell that is misspelt', (path) => {
    const lines = linesOf(path);
    lines.slice(1).forEach((line, index) => {
      const cells = line.split(/,(?! )/);
      cells.forEach((cell, column) => {
        if (cell === '' || cell.startsWith('"')) return;
        const misspelt = cells.with(column, `${cell}x`).join(',');
        const problems = found(path, lines.with(index + 1, misspelt));
        // An identifier that the lists or the texts have otherwise, and what is unlikely besides.
        const folded = foldProblems(problems);
        expect(folded.length, `${misspelt}: ${sayAll(problems)}`).toBeLessThanOrEqual(1);
      });
    });
  });

  test.each(TABLES)('%s: a name of a column that is misspelt, or in other words', (path) => {
    const [header = '', ...rows] = linesOf(path);
    const names = header.split(',');
    names.forEach((name, column) => {
      for (const other of [`${name}x`, name.toUpperCase(), name.slice(1), `"${name} "`, 'kolona']) {
        const problems = found(path, [names.with(column, other).join(','), ...rows]);
        expect(problems.length, `${other}: ${sayAll(problems)}`).toBe(1);
      }
    });
  });

  test.each(TABLES)('%s: a row that is cut or goes on', (path) => {
    const lines = linesOf(path);
    lines.slice(1).forEach((line, index) => {
      for (const other of [`${line},x`, line.slice(0, line.lastIndexOf(',')), `${line},"`]) {
        const problems = found(path, lines.with(index + 1, other));
        expect(foldProblems(problems).length, `${other}: ${sayAll(problems)}`).toBe(1);
      }
    });
  });

  test.each(TABLES)('%s: a row twice', (path) => {
    const lines = linesOf(path);
    lines.slice(1).forEach((line, index) => {
      const problems = found(path, lines.toSpliced(index + 1, 0, line));
      expect(
        problems.map(({ code }) => code),
        sayAll(problems),
      ).toEqual(['row-twice']);
    });
  });

  test.each(DOCUMENTS)('%s: a line that is broken', (path) => {
    const lines = linesOf(path);
    lines.forEach((line, index) => {
      if (line.startsWith('#')) return;
      for (const other of [
        `${line}"`,
        `"${line}`,
        line.replace(':', ''),
        `\t${line}`,
        ` ${line}`,
        `${line} }`,
        `@${line}`,
      ]) {
        const problems = found(path, lines.with(index, other));
        expect(problems.length, `${other}: ${sayAll(problems)}`).toBeLessThanOrEqual(2);
      }
    });
  });

  test.each(DOCUMENTS)('%s: a key that is misspelt', (path) => {
    const lines = linesOf(path);
    lines.forEach((line, index) => {
      const other = line.replace(/([a-z_]{3,}):/, (_, key: string) => `${key}x:`);
      if (other === line || line.startsWith('#') || path === 'translations.yaml') return;
      const problems = found(path, lines.with(index, other));
      expect(problems.length, `${other}: ${sayAll(problems)}`).toBeLessThanOrEqual(1);
    });
  });
});

/** Of so many pairs of fixtures one is tried. */
const SAMPLED = 7;

describe('no mistake hides another', () => {
  const changes = new Map(
    FIXTURES.map((name) => [name, [...fixtureFiles(name)].filter(([path, bytes]) => VALID_FILES.get(path) !== bytes)]),
  );
  const names = FIXTURES.filter(
    (name) => name !== VALID && [...VALID_FILES.keys()].every((path) => fixtureFiles(name).has(path)),
  );

  test.each(names)('%s, with the faults of other files', (name) => {
    const own = changes.get(name) ?? [];
    const paths = new Set(own.map(([path]) => path));
    for (const [index, other] of names.entries()) {
      // Some of all pairs; all of them take a minute.
      if (!process.env['FUZZ_CASES'] && (index + names.indexOf(name)) % SAMPLED !== 0) continue;
      const others = changes.get(other) ?? [];
      if (others.some(([path]) => paths.has(path))) continue;
      const result = checkFiles(new Map([...VALID_FILES, ...own, ...others]));
      const problems = 'problems' in result ? result.problems : result.warnings;
      const lines = problems.map(({ file, line, column, severity, code }) => {
        return `${file.replace(/^data\//, '')}:${line}:${column}: ${severity} ${code}`;
      });
      const missed = expectedOf(name).filter((line) => !lines.includes(line) && !comparesWith(line, others));
      expect(missed, `with ${other}`).toEqual([]);
    }
  });
});

/** Whether what is told follows from a comparison with a file that has faults itself, so that it cannot be told. */
function comparesWith(line: string, others: readonly (readonly [path: string, bytes: Uint8Array])[]): boolean {
  const code = line.split(' ').at(-1) ?? '';
  const compared = COMPARED.find(([codes]) => codes.test(code))?.[1];
  return compared !== undefined && others.some(([path]) => compared.test(path));
}

const COMPARED: readonly (readonly [codes: RegExp, paths: RegExp])[] = [
  [/^(unknown|unused)-id$/, /communities|municipalities|councils|residents|meetings|members/],
  [/^(meeting|members|compensation)-/, /councils|meetings|members/],
  [/^date-outside$/, /edition\.yaml/],
  [/^resident-residual$/, /communities/],
  [/^odd-holiday$/, /holidays/],
  [/^odd-community$/, /residents|communities/],
  // Numbers follow from these; and from the year before, with which they are compared.
  [/^(frozen|correction|issue)-/, /site|municipalities|communities|residents|editions/],
  [/^odd-/, /councils|meetings|members/],
  [/^(language|text-file|csv-column-unknown|key-missing)/, /site/],
  [/^text-(outdated|placeholders|plurals|untranslated)$/, /site|texts/],
  [/^text-forbidden$/, /style/],
  [/^text-missing$/, /texts|communities/],
];
