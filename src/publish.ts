import { constants, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.ts';
import { type Dataset, type Edition, residentsOf } from './dataset/dataset.ts';
import type { Problem } from './dataset/problem.ts';
import { formatLock, LOCK, type LockedIssue, RECORD, recordPath, VALUES_FILE } from './dataset/record.ts';
import { readData } from './editions/check.ts';
import { issueNumber } from './editions/issue.ts';
import { formatValues, lockIssue } from './editions/lock.ts';
import { computeIndicators } from './indicators/indicators.ts';
import type { Manifest } from './proof/manifest.ts';
import { uncommittedIn } from './repository/uncommitted.ts';
import { createStaging, replaceFolder } from './site/swap.ts';
import { paths, sheetFile } from './views/paths.ts';

export interface PublishOptions {
  readonly data: string;
  readonly year: number;
  /** An empty folder, in which the sheets are printed. */
  readonly folder: string;
  /** Folder of results of earlier builds, or undefined to make everything anew. */
  readonly cache: string | undefined;
}

/** What was recorded, or why nothing was. */
export type PublishResult =
  | { readonly issue: LockedIssue; readonly folder: string }
  | { readonly refusals: readonly string[] }
  /** The years of the editions, where the one that was asked for is none of them. */
  | { readonly years: readonly number[] }
  | { readonly problems: readonly Problem[]; readonly sources: ReadonlyMap<string, string> };

/**
 * Publishes the issue that an edition has now: prints its sheets once and for all, and records them with
 * sums of everything. From then on the site serves these very files, and the numbers stay as they are.
 * @throws GitError, and what a build throws; nothing is recorded then
 */
export async function publish(options: PublishOptions, onPrint: () => void): Promise<PublishResult> {
  const { data, year, folder } = options;
  const result = readData(data);
  if ('problems' in result) return result;
  const { dataset } = result;
  const edition = dataset.editions.find((own) => own.year === year);
  if (!edition) return { years: dataset.editions.map((own) => own.year) };
  const refusals = refusalsOf(edition, dataset, data);
  if (refusals.length > 0) return { refusals };

  onPrint();
  const site = join(folder, 'site');
  const built = await build({ data, out: site, editions: [year], pdf: true, cache: options.cache }, () => undefined);
  if ('problems' in built) return built;
  const files = await filesOfRecord(site, dataset, edition);
  const manifest = JSON.parse(await readFile(join(site, 'manifest.json'), 'utf8')) as Manifest;
  const {
    fingerprint: short = '',
    data: sum = '',
    texts = '',
    code = '',
    browser = '',
  } = manifest.editions[year] ?? {};
  const residents = new Map(dataset.municipalities.map((own) => [own.id, residentsOf(own, edition)]));
  const issue = lockIssue(
    { ...edition, residents },
    codesOf(dataset),
    { short, data: sum, texts, code, browser },
    files,
  );
  const before = edition.record?.issues.map(({ values: _, ...own }) => own) ?? [];
  const target = join(data, 'editions', String(year), RECORD);
  const undo = await keepResidents(data, year);
  await writeRecord(target, formatLock([...before, issue]), issue.issue, files).catch(async (error) => {
    await undo();
    throw error;
  });
  return { issue, folder: target };
}

/** Everything that stands against publication, at once. */
function refusalsOf(edition: Edition, dataset: Dataset, data: string): string[] {
  const { year, status, signOff, record } = edition;
  const issue = issueNumber(edition);
  if (status === 'sample') return ['it is sample data, which is nobody’s finding and is not published'];
  if (record?.issues.at(-1)?.issue === issue) {
    return [
      `issue ${issue} of the edition of ${year} is published already; what is to be put right is recorded under corrections`,
    ];
  }
  const unsigned = codesOf(dataset).filter((code) => signOff[code] === undefined);
  const uncommitted = uncommittedIn(data);
  return [
    ...(status === 'final' ? [] : [`its status is ${status}, it must be final`]),
    ...(unsigned.length === 0 ? [] : [`it is not signed off in ${unsigned.join(', ')}`]),
    ...(uncommitted.length === 0
      ? []
      : [
          `${data} has changes that are not committed: ${uncommitted.slice(0, NAMED).join(', ')}${uncommitted.length > NAMED ? ', …' : ''}`,
        ]),
  ];
}

/** Files that are named. */
const NAMED = 5;

function codesOf({ languages }: Dataset): string[] {
  return languages.map(({ code }) => code);
}

async function filesOfRecord(site: string, dataset: Dataset, { year }: Edition): Promise<Map<string, Uint8Array>> {
  const indicators = computeIndicators(dataset).find((own) => own.year === year);
  if (!indicators) throw new Error(`the edition of ${year} was not computed`);
  const files = new Map<string, Uint8Array>([[VALUES_FILE, Buffer.from(formatValues(indicators))]]);
  for (const code of codesOf(dataset)) {
    files.set(sheetFile(code, year), await readFile(join(site, paths.pdf(code, year))));
  }
  return files;
}

/**
 * Who lives where goes on changing: a published edition keeps a list of its own.
 * @returns takes it away again; nothing where there was one already
 */
async function keepResidents(data: string, year: number): Promise<() => Promise<void>> {
  const own = join(data, 'editions', String(year), 'residents.csv');
  try {
    await copyFile(join(data, 'residents.csv'), own, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return async () => undefined;
  }
  return () => rm(own, { force: true });
}

/** Puts the record of an edition in its place as a whole, with what was published before. */
async function writeRecord(
  target: string,
  lock: string,
  issue: number,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const staging = await createStaging(target);
  try {
    await cp(target, staging, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    const own = join(staging, recordPath(issue, '').slice(RECORD.length));
    await rm(own, { recursive: true, force: true });
    await mkdir(own, { recursive: true });
    for (const [name, content] of files) await writeFile(join(own, name), content);
    await writeFile(join(staging, LOCK), lock);
    await replaceFolder(staging, target);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
