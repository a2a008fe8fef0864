import { GitError, gitText, placeInRepository } from './git.ts';

/**
 * The files in a folder that are not as they were committed last: changed, new or gone.
 * @returns their paths from the folder
 * @throws GitError where the folder is in no repository
 */
export function uncommittedIn(folder: string): string[] {
  const prefix = placeInRepository(folder);
  const status = gitText(folder, ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', '.']);
  if (status === undefined) throw new GitError('git cannot say what was changed');
  return status
    .split('\0')
    .map((line) => line.slice(3))
    .filter((path) => path !== '')
    .map((path) => path.slice(prefix.length));
}
