import { isDeepStrictEqual } from 'node:util';
import type { Dataset } from '../dataset/dataset.ts';
import type { Folder } from '../dataset/folder.ts';
import { readRecord } from '../dataset/record.ts';

/** An issue that was published in an earlier state of the data, and of which the record is not there any more. */
export interface LostIssue {
  readonly year: number;
  readonly issue: number;
  /** Name of the folder in which it was. */
  readonly folder: string;
}

/**
 * What was published stays: every issue that an earlier state has recorded is recorded in the same words now.
 * @param before the data folder in its earlier state
 */
export function lostIssues(before: Folder, { editions }: Dataset): LostIssue[] {
  const folders = before.list('editions');
  if ('reason' in folders) return [];
  return folders
    .filter((name) => /^\d{4}$/.test(name))
    .flatMap((name) => {
      const issues = readRecord(before, `editions/${name}`).record?.issues ?? [];
      const now = editions.find(({ year }) => String(year) === name)?.record?.issues ?? [];
      return issues
        .filter(({ issue, files }) => {
          const same = now.find((own) => own.issue === issue);
          return !same || !isDeepStrictEqual(same.files, files);
        })
        .map(({ issue }) => ({ year: Number(name), issue, folder: `editions/${name}/published/issue-${issue}` }));
    });
}
