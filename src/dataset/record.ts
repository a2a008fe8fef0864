import { createHash } from 'node:crypto';
import type { Folder } from './folder.ts';
import { type Problem, problem } from './problem.ts';
import type { EditionFile } from './types.generated.ts';

/** The folder of an edition in which what was published of it is kept, and the file that seals it. */
export const RECORD = 'published';
export const LOCK = 'lock.json';

/** Raised when a program of before could not read the lock. */
const VERSION = 1;

/** What was published of an edition: all its issues, oldest first. Written by `npm run publish-edition`. */
export interface EditionRecord {
  readonly issues: readonly RecordedIssue[];
}

/** An issue as the lock names it, with the published numbers, which stand in a file beside it. */
export interface RecordedIssue extends LockedIssue {
  /** The published values of each indicator, as in indicators.json; undefined where they cannot be read. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
}

/** What the lock says of an issue. */
export interface LockedIssue {
  /** From 1; each correction raises it. */
  readonly issue: number;
  /** Day of the issue. */
  readonly date: string;
  /** What is printed in the foot of its sheets, and the sums that it follows from. */
  readonly fingerprint: Readonly<Record<'short' | 'data' | 'texts' | 'code' | 'browser', string>>;
  /** Standing facts of the edition. */
  readonly facts: Pick<EditionFile, 'period' | 'published' | 'required_meetings' | 'legal_references'>;
  /** Languages in which it was published. */
  readonly languages: readonly string[];
  /** Sums of what the tables say, by their names. */
  readonly tables: Readonly<Record<string, string>>;
  /** The files of record by their names: PDFs and values. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

/** The name of the file that holds the published values of an issue. */
export const VALUES_FILE = 'values.json';

/** Where a file of an issue stands, from the folder of the edition. */
export function recordPath(issue: number, name: string): string {
  return `${RECORD}/issue-${issue}/${name}`;
}

/** The lock as it is written; the seal shows whether somebody has changed it since. */
export function formatLock(issues: readonly LockedIssue[]): string {
  return `${JSON.stringify({ version: VERSION, issues, seal: sealOf(issues) }, null, 2)}\n`;
}

function sealOf(issues: unknown): string {
  return sumOf(Buffer.from(JSON.stringify(issues)));
}

export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads what was published of an edition, and holds every file of it against the lock.
 * @param path the folder of the edition
 * @returns undefined where nothing was published yet
 */
export function readRecord(
  folder: Folder,
  path: string,
): { readonly record: EditionRecord | undefined; readonly problems: readonly Problem[] } {
  if ('reason' in folder.list(`${path}/${RECORD}`)) return { record: undefined, problems: [] };
  const lock = folder.read(`${path}/${RECORD}/${LOCK}`);
  const issues = 'reason' in lock ? undefined : parseLock(lock);
  const place = (file: string) => ({ file: folder.nameOf(`${path}/${file}`), line: 1, column: 1 });
  if (!issues) return { record: undefined, problems: [problem('lock-edited', place(`${RECORD}/${LOCK}`), {})] };
  const problems: Problem[] = [];
  const recorded = issues.map((issue): RecordedIssue => {
    let values: RecordedIssue['values'];
    for (const [name, { sha256 }] of Object.entries(issue.files)) {
      const file = recordPath(issue.issue, name);
      const bytes = folder.read(`${path}/${file}`);
      const kind = 'reason' in bytes ? 'missing' : sumOf(bytes) === sha256 ? undefined : 'changed';
      if (kind) problems.push(problem('lock-file', place(file), { name, kind }));
      else if (name === VALUES_FILE && !('reason' in bytes)) values = parseJson(bytes) as RecordedIssue['values'];
    }
    return { ...issue, values };
  });
  return { record: { issues: recorded }, problems };
}

/** The issues of a lock; undefined where it is not as it was written. */
function parseLock(bytes: Uint8Array): readonly LockedIssue[] | undefined {
  const lock = parseJson(bytes) as { version?: unknown; issues?: readonly LockedIssue[]; seal?: unknown } | undefined;
  const isWhole = lock?.version === VERSION && lock.issues !== undefined && lock.seal === sealOf(lock.issues);
  return isWhole ? lock.issues : undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
