import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Something that was asked of git and is not to be had; the message says what to do. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** More than any data folder holds. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Runs git in a folder.
 * @returns what it writes, or undefined where it says no
 * @throws GitError where there is no git or no such folder
 */
export function git(folder: string, args: readonly string[], input = ''): Buffer | undefined {
  if (!existsSync(folder)) throw new GitError(`there is no folder ${folder}`);
  const { error, status, stdout } = spawnSync('git', args, { cwd: folder, input, maxBuffer: LARGEST });
  if (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new GitError('git is not installed, or not to be found from here');
  }
  return status === 0 ? stdout : undefined;
}

/** What git writes as text, without the end of its last line. */
export function gitText(folder: string, args: readonly string[]): string | undefined {
  return git(folder, args)?.toString('utf8').replace(/\n$/, '');
}

/** Where a folder lies in its repository, with a slash at its end; empty for the top. @throws GitError */
export function placeInRepository(folder: string): string {
  const prefix = gitText(folder, ['rev-parse', '--show-prefix']);
  if (prefix === undefined) throw new GitError(`${folder} is not in a git repository`);
  return prefix;
}
