import { formatLock, LOCK, type LockedIssue, RECORD, recordPath, VALUES_FILE } from '../src/dataset/record.ts';
import type { CorrectionEntry } from '../src/dataset/types.generated.ts';
import { formatValues, lockIssue } from '../src/editions/lock.ts';
import { computeIndicators } from '../src/indicators/indicators.ts';
import { checkFiles, fixtureFiles } from '../tests/support/fixtures.ts';
import type { GeneratedFile } from './generated-files.ts';

/** The fixture of an edition that is approved: what the others have published of it. */
const APPROVED = 'issue-unpublished';

/** Fixtures of which one issue was published, and those with two. */
const ONCE = [
  ...['correction-figure', 'correction-new', 'correction-old', 'frozen-fact', 'frozen-number', 'frozen-rows'],
  ...['lock-edited', 'lock-file'],
];
const TWICE = ['correction-removed'];

const YEAR = 2023;
const SHEET = `fact-sheet-${YEAR}-en.pdf`;
const PRINTED = Buffer.from('%PDF-1.7, a stand-in\n');
const FINGERPRINT = { short: '0123456789', data: '0', texts: '0', code: '0', browser: 'none' };
const CORRECTION: CorrectionEntry = { date: '2024-02-10', wrong: {}, right: {} };

/** The records in the fixtures of published editions, as `npm run publish-edition` would have written them. */
export function publishedFixtures(): GeneratedFile[] {
  const { values, issues } = approvedEdition();
  const of = (name: string, published: readonly LockedIssue[]) => {
    const at = (file: string) => `tests/fixtures/${name}/editions/${YEAR}/${file}`;
    const lock = formatLock(published);
    const [day = ''] = published.map(({ date }) => date);
    return [
      // What somebody does who wants another day.
      { path: at(`${RECORD}/${LOCK}`), content: name === 'lock-edited' ? lock.replace(day, '2024-02-01') : lock },
      ...published.map(({ issue }) => ({ path: at(recordPath(issue, VALUES_FILE)), content: values })),
    ];
  };
  return [...ONCE.flatMap((name) => of(name, issues.slice(0, 1))), ...TWICE.flatMap((name) => of(name, issues))];
}

/** The values of the approved edition, and its first and second issue. */
function approvedEdition(): { values: string; issues: LockedIssue[] } {
  const result = checkFiles(fixtureFiles(APPROVED));
  if ('problems' in result) throw new Error(`tests/fixtures/${APPROVED} has errors`);
  const { editions, languages } = result.dataset;
  const edition = editions.find(({ year }) => year === YEAR);
  const indicators = computeIndicators(result.dataset).find(({ year }) => year === YEAR);
  if (!edition || !indicators) throw new Error(`tests/fixtures/${APPROVED} has no edition ${YEAR}`);
  const values = formatValues(indicators);
  const files = new Map([
    [VALUES_FILE, Buffer.from(values)],
    [SHEET, PRINTED],
  ]);
  const codes = languages.map(({ code }) => code);
  const issues = [[], [CORRECTION]].map((corrections) =>
    lockIssue({ ...edition, corrections }, codes, FINGERPRINT, files),
  );
  return { values, issues };
}
