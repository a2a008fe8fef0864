import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare } from '../../src/compare.ts';
import type { Dataset, Edition } from '../../src/dataset/dataset.ts';
import { openFolder } from '../../src/dataset/folder.ts';
import { schemaOf } from '../../src/dataset/schemas.ts';
import { readData } from '../../src/editions/check.ts';
import { missingCorrection } from '../../src/editions/corrections.ts';
import { frozenState } from '../../src/editions/frozen.ts';
import { lostIssues } from '../../src/editions/kept.ts';
import { newEdition } from '../../src/editions/new-edition.ts';
import { writeNewFolder } from '../../src/editions/write-folder.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import { type PublishResult, publish } from '../../src/publish.ts';
import { folderAt } from '../../src/repository/folder-at.ts';
import { verify } from '../../src/verify.ts';
import { makeRepository, type Repository } from '../support/repository.ts';
import { runScript } from '../support/script.ts';
import { buildSite, type Site, temporaryFolder } from '../support/site.ts';

/*
 * One year in a repository of its own, in the order in which it happens: each test goes on where the one
 * before has ended. The year that is made is a copy of the last sample, so that its numbers are known.
 */

let repository: Repository;
let site: Site;
const folder = temporaryFolder();
const cache = join(folder.path, 'cache');
const FROM = 2023;
const YEAR = 2024;
const OWN = `editions/${YEAR}`;
const RECORD = `${OWN}/published`;
const CODES = ['sq', 'sr', 'en'];
const sheet = (code: string, issue: number) => `${RECORD}/issue-${issue}/fact-sheet-${YEAR}-${code}.pdf`;

beforeAll(() => {
  repository = makeRepository();
});
afterAll(() => {
  repository.remove();
  folder.remove();
});

const lineOf = (year: string) => (text: string) => text.replaceAll(`,${FROM}-`, `,${year}-`);

function dataset(): Dataset {
  const result = readData(repository.data);
  if ('problems' in result) throw new Error(problemsNow().join('\n'));
  return result.dataset;
}

/** The errors of the data as it is now, with the file of each. */
function problemsNow(): string[] {
  const result = readData(repository.data);
  const errors = 'problems' in result ? result.problems.filter(({ severity }) => severity === 'error') : [];
  return errors.map(({ file, code }) => `${file.replaceAll('\\', '/').split('/data/')[1]} ${code}`);
}

function editionOf(year = YEAR): Edition {
  const edition = dataset().editions.find((own) => own.year === year);
  if (!edition) throw new Error(`there is no edition ${year}`);
  return edition;
}

/** Whether the working files are as they were committed. */
const changed = () => repository.git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean);
const undo = () => {
  repository.git('checkout', '--quiet', '--', '.');
  repository.git('clean', '--quiet', '-fd');
};

let prints = 0;
async function published(): Promise<PublishResult> {
  prints += 1;
  return publish(
    { data: repository.data, year: YEAR, folder: join(folder.path, String(prints)), cache },
    () => undefined,
  );
}

async function refusals(): Promise<readonly string[]> {
  const result = await published();
  return 'refusals' in result ? result.refusals : [];
}

test('in January, the folder of the new edition is there as a draft in which nothing is reported', async () => {
  await writeNewFolder(join(repository.data, OWN), newEdition(dataset(), YEAR, undefined).files);
  repository.commit('Edition of the year');
  expect(editionOf().status).toBe('draft');
  expect(computeIndicators(dataset()).at(-1)?.meetings).toMatchObject({ base: 34, reported: 0 });
  await expect(async () =>
    writeNewFolder(join(repository.data, OWN), newEdition(dataset(), YEAR, undefined).files),
  ).rejects.toThrow(`there is an edition of ${YEAR} already, nothing was written`);
  expect(changed()).toEqual([]);
});

test('what is reported comes in several commits, each without errors', () => {
  for (const file of ['meetings.csv', 'members.csv', 'councils.csv']) {
    if (file === 'councils.csv') expect(computeIndicators(dataset()).at(-1)?.meetings.reported).toBeGreaterThan(0);
    repository.write(`${OWN}/${file}`, lineOf(String(YEAR))(repository.read(`editions/${FROM}/${file}`)));
    if (file === 'meetings.csv') continue;
    expect(problemsNow()).toEqual([]);
    repository.commit(`Reports: ${file}`);
  }
  expect(computeIndicators(dataset()).at(-1)?.meetings).toMatchObject({ total: 151, reached: 11 });
});

test('a bad edit is refused, and nothing can be published or made from it', async () => {
  repository.write(`${OWN}/meetings.csv`, (text) => text.replace(`,${YEAR}-02-14,`, `,${FROM}-02-14,`));
  expect(problemsNow()).toEqual([`${OWN}/meetings.csv date-outside`]);
  expect(await published()).toHaveProperty('problems');
  const { code, stdout } = await runScript('new-edition', [String(YEAR + 1), '--data', repository.data]);
  expect({ code, said: stdout }).toMatchObject({ code: 1, said: expect.stringContaining('nothing was written') });
  undo();
});

test('nothing is published that is a draft, a sample, not signed off or not committed; all of it is said', async () => {
  repository.write(`${OWN}/edition.yaml`, (text) =>
    text.replace('sign_off: {}', `sign_off: { sq: ${YEAR + 1}-01-28 }`),
  );
  expect(await refusals()).toEqual([
    'its status is draft, it must be final',
    'it is not signed off in sr, en',
    `${repository.data} has changes that are not committed: ${OWN}/edition.yaml`,
  ]);
  const of = async (year: string) => {
    const { code, stderr } = await runScript('publish-edition', [year, '--data', repository.data]);
    return { code, said: stderr.split('\n').slice(0, 2).join(' ') };
  };
  expect(await of(String(FROM))).toMatchObject({ code: 1, said: expect.stringContaining('it is sample data') });
  expect(await of('2050')).toMatchObject({ code: 2, said: expect.stringContaining('there is no edition 2050') });
  undo();
  expect(existsSync(join(repository.data, RECORD))).toBe(false);
});

test('a final edition is published: its PDFs, its numbers and its residents are recorded', async () => {
  const days = CODES.map((code) => `${code}: ${YEAR + 1}-01-28`).join(', ');
  repository.write(`${OWN}/edition.yaml`, (text) =>
    text.replace('status: draft', 'status: final').replace('sign_off: {}', `sign_off: { ${days} }`),
  );
  repository.commit('Signed off');
  expect(await published()).toMatchObject({ issue: { issue: 1, date: `${YEAR + 1}-01-31`, languages: CODES } });
  expect(changed().map((line) => line.slice('?? data/'.length))).toEqual(
    [
      `${RECORD}/issue-1/values.json`,
      `${RECORD}/lock.json`,
      `${OWN}/residents.csv`,
      ...CODES.map((code) => sheet(code, 1)),
    ].sort(),
  );
  repository.commit('Published');
  repository.git('tag', 'issue-1');
  expect(problemsNow()).toEqual([]);
  expect(await refusals()).toEqual([expect.stringContaining('is published already')]);
}, 120_000);

test('from then on it does not change silently', () => {
  repository.write(`${OWN}/meetings.csv`, (text) => text.replace(/^peje,.*\n/m, ''));
  expect(new Set(problemsNow())).toEqual(new Set([`${OWN}/edition.yaml frozen-number`]));
  undo();
  repository.write(`${OWN}/edition.yaml`, (text) => text.replace('status: final', 'status: draft'));
  expect(problemsNow()).toEqual([`${OWN}/edition.yaml frozen-fact`]);
  undo();
  repository.write(`${RECORD}/lock.json`, (text) => text.replace('"issue": 1', '"issue": 2'));
  expect(problemsNow()).toEqual([`${RECORD}/lock.json lock-edited`]);
  undo();
  repository.write(sheet('sr', 1), '%PDF-1.7');
  expect(problemsNow()).toEqual([`${sheet('sr', 1)} lock-file`]);
  undo();
});

test('what is learnt later of who lives where leaves it as it is', () => {
  repository.write('residents.csv', (text) => text.replace(/^decan,montenegrin,.*\n/m, ''));
  expect(problemsNow()).toEqual([]);
  const gaps = (year: number) => computeIndicators(dataset()).find((own) => own.year === year)?.representation.gaps;
  expect([gaps(FROM), gaps(YEAR)]).toEqual([27, 28]);
  undo();
});

test('a record that is gone is missed', async () => {
  rmSync(join(repository.data, RECORD), { recursive: true });
  expect(lostIssues(folderAt(repository.data, 'issue-1').folder, dataset())).toEqual([
    { year: YEAR, issue: 1, folder: `${RECORD}/issue-1` },
  ]);
  const { code, stderr } = await runScript('check', ['--data', repository.data, '--base', 'issue-1']);
  expect({ code, said: stderr }).toMatchObject({ code: 1, said: expect.stringContaining('its record is gone') });
  undo();
});

test('a correction says what was wrong and what is right, in numbers that are held against the data', async () => {
  repository.write(`${OWN}/meetings.csv`, (text) => text.replace(/^peje,.*\n/m, ''));
  const compared = await compare(
    { name: 'HEAD', ...folderAt(repository.data, 'HEAD') },
    { name: 'data', commit: null, folder: openFolder(repository.data) },
  );
  if ('problems' in compared) throw new Error('the data has problems');
  const [{ edition = 0, correction = '' } = {}, ...others] = compared.report.unrecorded;
  expect([edition, others]).toEqual([YEAR, []]);
  const filled = correction
    .replace('YYYY-MM-DD', `${YEAR + 1}-03-05`)
    .replace(/wrong: .*/, 'wrong: { sq: "Gabim.", sr: "Greška.", en: "A meeting was counted twice." }')
    .replace(/right: .*/, 'right: { sq: "Saktë.", sr: "Tačno.", en: "It is counted once." }');
  const record = (entry: string) =>
    repository.write(`${OWN}/edition.yaml`, (text) => text.replace(/corrections:.*/s, entry));
  const codes = () => [...new Set(problemsNow().map((line) => line.split(' ')[1]))];

  record(correction);
  expect(codes()).toEqual(['value-form']);
  record(filled.replace('old: 151, new: 150', 'old: 152, new: 149'));
  expect(codes()).toEqual(['correction-old', 'correction-new']);
  record(filled.replace('figure: mean', 'figure: meen'));
  expect(codes()).toEqual(['frozen-number', 'correction-figure']);
  record(filled.replace(`${YEAR + 1}-03-05`, `${YEAR + 1}-01-05`));
  expect(codes()).toEqual(['correction-date']);
  record(filled);
  expect(codes()).toEqual([]);
  const [own, indicators] = [editionOf(), computeIndicators(dataset()).find(({ year }) => year === YEAR)];
  if (!indicators) throw new Error('the edition was not computed');
  expect(frozenState(own, indicators)).toMatchObject({ isPending: true, issue: { issue: 1 } });
  expect(missingCorrection(own, indicators, CODES)).toBeUndefined();
});

test('its publication is a second issue, and the first one is still served as it was', async () => {
  repository.commit('A correction');
  expect(await published()).toMatchObject({ issue: { issue: 2, date: `${YEAR + 1}-03-05` } });
  repository.commit('Issue 2');
  expect(problemsNow()).toEqual([]);
  site = await buildSite({ data: repository.data, out: join(folder.path, 'site'), editions: [YEAR], pdf: true, cache });
  for (const code of CODES) {
    const file = (issue: number) => readFileSync(join(repository.data, sheet(code, issue)));
    const superseded = `${code}/${YEAR}/superseded/fact-sheet-${YEAR}-${code}-issue-1.pdf`;
    expect(file(2).equals(site.bytes(`${code}/${YEAR}/fact-sheet-${YEAR}-${code}.pdf`)), code).toBe(true);
    expect(file(1).equals(site.bytes(superseded)), superseded).toBe(true);
    for (const page of [`${code}/corrections/index.html`, `${code}/data/index.html`]) {
      expect(site.text(page), page).toContain(`fact-sheet-${YEAR}-${code}-issue-1.pdf`);
    }
  }
}, 120_000);

test('readers see it: a banner, what was and what is, an entry in the feed, the day of the change', () => {
  const page = site.text(`en/${YEAR}/index.html`);
  expect(page.replaceAll('\u00a0', ' ')).toContain(
    '<p class="banner">Corrected on 5 March 2025 (issue 2). <a href="../corrections/index.html#2024-2">',
  );
  expect(page).toContain('"dateModified":"2025-03-05"');
  const corrections = site.text('en/corrections/index.html');
  expect(corrections).toContain('id="2024-2"');
  expect(corrections).toMatch(/Meetings held<\/th><td><del>151<\/del><\/td><td><ins>150<\/ins>/);
  expect(corrections).toContain('A meeting was counted twice.');
  const feed = site.text('en/feed.xml');
  expect(feed).toContain('/en/corrections/#2024-2"/>');
  expect(feed).toContain('<summary>A meeting was counted twice. It is counted once.</summary>');
});

test('both issues are known by their bytes, without printing', async () => {
  for (const issue of [1, 2]) {
    const bytes = readFileSync(join(repository.data, sheet('sq', issue)));
    const options = { data: repository.data, manifest: undefined, folder: join(folder.path, 'never') };
    const found = await verify(bytes, options, () => {
      throw new Error('it is printed again');
    });
    expect(found).toMatchObject({ finding: { kind: 'recorded', path: sheet('sq', issue) } });
  }
});

test('next January begins from it, and leaves it as it is', async () => {
  const next = newEdition(dataset(), YEAR + 1, undefined);
  expect(next.from.year).toBe(YEAR);
  await writeNewFolder(join(repository.data, `editions/${YEAR + 1}`), next.files);
  repository.commit('The next edition');
  expect(problemsNow()).toEqual([]);
  expect(editionOf(YEAR + 1)).toMatchObject({
    status: 'draft',
    corrections: [],
    record: undefined,
    residents: undefined,
  });
  expect(schemaOf('edition').properties?.['year']?.maximum).toBeGreaterThan(YEAR + 1);
});
