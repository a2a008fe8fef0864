import type { Dataset } from './dataset/dataset.ts';
import type { Problem } from './dataset/problem.ts';
import { recordPath, sumOf } from './dataset/record.ts';
import { readData } from './editions/check.ts';
import { fingerprintEditions, fingerprintOf } from './prepare.ts';
import { type Browser, launchBrowser, nameBrowser } from './print/browser.ts';
import { isSealed } from './print/pdf/seal.ts';
import { readStatement, type Statement } from './print/pdf/statement.ts';
import { sumOfCode } from './proof/code.ts';
import type { Fingerprint, Part } from './proof/fingerprint.ts';
import type { Manifest } from './proof/manifest.ts';

export interface VerifyOptions {
  /** Folder of the data. */
  readonly data: string;
  /** Path under which the site was published; that of site.yaml where it is left out. */
  readonly base?: string;
  /** List of what was published; undefined where there is none to compare with. */
  readonly manifest: Manifest | undefined;
  /** An empty folder, in which the sheet is made again. */
  readonly folder: string;
}

/** What can be said of a file. */
export interface Verified {
  /** What the file says that it is; undefined where it says nothing. */
  readonly statement?: Statement;
  /** Where the manifest lists a file of these bytes. */
  readonly listed?: string;
  readonly finding: Finding;
}

export type Finding =
  | { readonly kind: 'no-pdf' | 'foreign' | 'changed' | 'other-bytes' | 'reproduced' }
  | { readonly kind: 'recorded'; readonly path: string }
  | { readonly kind: 'no-edition' | 'no-language'; readonly known: readonly (number | string)[] }
  | { readonly kind: 'other-state'; readonly here: Fingerprint; readonly differing: readonly Part[] };

const PARTS: readonly Part[] = ['data', 'texts', 'code', 'browser'];

/**
 * Finds out which sheet a file is, whether it is as it was printed, and whether this repository makes
 * the same one: from what the file says of itself, from the sum of its bytes, and by making it again.
 * @param onRebuild told when it is made again, which takes some seconds
 * @throws BrowserError, FitError, PdfError where the sheet cannot be made again
 */
export async function verify(
  bytes: Uint8Array,
  { data, base, manifest, folder }: VerifyOptions,
  onRebuild: () => void,
): Promise<Verified | { readonly problems: readonly Problem[]; readonly sources: ReadonlyMap<string, string> }> {
  // 1. What does it say of itself, and is it whole?
  const statement = readStatement(bytes);
  if (!statement) return { finding: { kind: isPdf(bytes) ? 'foreign' : 'no-pdf' } };
  const listed = pathIn(manifest, bytes);
  const known = { statement, ...(listed === undefined ? {} : { listed }) };
  if (!isSealed(bytes)) return { ...known, finding: { kind: 'changed' } };

  // 2. Is it made from what is here?
  const result = readData(data);
  if ('problems' in result) return result;
  const { editions, languages } = result.dataset;
  const years = editions.map(({ year }) => year);
  const codes = languages.map(({ code }) => code);
  const { edition, language } = statement;
  const recorded = pathOfRecord(result.dataset, bytes);
  if (recorded !== undefined) return { ...known, finding: { kind: 'recorded', path: recorded } };
  if (!years.includes(edition)) return { ...known, finding: { kind: 'no-edition', known: years } };
  if (!codes.includes(language)) return { ...known, finding: { kind: 'no-language', known: codes } };
  const selection = { editions: [edition], languages: [language], ...(base === undefined ? {} : { base }) };
  const press = { code: await sumOfCode(), browser: await nameOfBrowser() };
  const here = fingerprintOf(edition, fingerprintEditions(result.dataset, selection, press));
  const differing = PARTS.filter((part) => here[part] !== statement[part]);
  if (differing.length > 0) return { ...known, finding: { kind: 'other-state', here, differing } };

  // 3. Then it must be the same when it is made again.
  onRebuild();
  const { printAgain } = await import('./print-again.ts');
  const again = await printAgain(result.dataset, selection, press, folder);
  return { ...known, finding: { kind: again.equals(bytes) ? 'reproduced' : 'other-bytes' } };
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

function pathIn(manifest: Manifest | undefined, bytes: Uint8Array): string | undefined {
  const sum = sumOf(bytes);
  return Object.entries(manifest?.files ?? {}).find(([, { sha256 }]) => sha256 === sum)?.[0];
}

/** The name of the browser that would print here; it is started only where nothing else says it. */
async function nameOfBrowser(): Promise<string> {
  let started: Promise<Browser> | undefined;
  try {
    return await nameBrowser(() => {
      started = launchBrowser();
      return started;
    });
  } finally {
    await started?.then((browser) => browser.close()).catch(() => undefined);
  }
}

/** Where a file of these bytes stands among those that were published, from the data folder. */
function pathOfRecord({ editions }: Dataset, bytes: Uint8Array): string | undefined {
  const sum = sumOf(bytes);
  return editions
    .flatMap(({ year, record }) =>
      (record?.issues ?? []).flatMap(({ issue, files }) =>
        Object.entries(files).map(([name, file]) => ({ ...file, path: `editions/${year}/${recordPath(issue, name)}` })),
      ),
    )
    .find(({ sha256 }) => sha256 === sum)?.path;
}
