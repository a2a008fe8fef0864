import type { Folder } from '../dataset/folder.ts';
import { memoryFolder } from '../dataset/memory-folder.ts';
import { GitError, git, gitText, placeInRepository } from './git.ts';

/** A folder as it is in a commit. */
export interface CommittedFolder {
  /** The commit, shortened. */
  readonly commit: string;
  readonly folder: Folder;
}

/**
 * Reads a folder of a repository as it is in a commit, without touching the files that are checked out.
 * @param folder a folder of the repository, as it is on disk now
 * @param ref a commit, branch or tag
 * @throws GitError
 */
export function folderAt(folder: string, ref: string): CommittedFolder {
  const prefix = placeInRepository(folder);
  const commit = resolveCommit(folder, ref);
  const listed = git(folder, ['ls-tree', '-r', '-z', '--full-tree', `${commit}:${prefix.replace(/\/$/, '')}`]);
  if (!listed) throw new GitError(`there is no folder ${prefix || '.'} in ${ref}`);
  const blobs = listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return id === undefined || path === undefined ? [] : [{ id, path }];
    });
  const contents = readBlobs(
    folder,
    blobs.map(({ id }) => id),
  );
  const files = new Map(blobs.map(({ path }, index) => [path, contents[index] ?? new Uint8Array()]));
  return { commit: commit.slice(0, 10), folder: memoryFolder(files, `${ref}:${prefix.replace(/\/$/, '')}`) };
}

function resolveCommit(folder: string, ref: string): string {
  const commit = ref.startsWith('-') ? undefined : gitText(folder, ['rev-parse', '--verify', '-q', `${ref}^{commit}`]);
  if (commit !== undefined) return commit;
  if (gitText(folder, ['rev-parse', '--is-shallow-repository']) === 'true') {
    throw new GitError(
      `there is no ${ref} in this clone, which holds only a part of the history: \`git fetch --unshallow\` brings the rest`,
    );
  }
  throw new GitError(`there is no commit, branch or tag ${ref}`);
}

/** The contents of blobs, in their order. */
function readBlobs(folder: string, ids: readonly string[]): Uint8Array[] {
  const output = git(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  if (!output) throw new GitError('git cannot read the files of the commit');
  const contents: Uint8Array[] = [];
  for (let at = 0; contents.length < ids.length; ) {
    // '<id> blob <size>' and a line break, then the content and a line break.
    const end = output.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1]);
    if (end < 0 || Number.isNaN(size)) throw new GitError('git cannot read the files of the commit');
    contents.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
