import type { DataFiles, EditionFiles } from '../files.ts';
import type { Problem } from '../problem.ts';

/**
 * A rule between rows or files. It sees every row, valid or not, and speaks only of what it can
 * judge: a row that its schema refused has been reported already.
 */
export type Rule = (files: DataFiles) => Problem[];

/** A rule that looks at one edition at a time. */
export function eachEdition(rule: (edition: EditionFiles, files: DataFiles) => Problem[]): Rule {
  return (files) => files.editions.flatMap((edition) => rule(edition, files));
}
