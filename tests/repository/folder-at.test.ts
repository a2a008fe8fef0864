import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderAt } from '../../src/repository/folder-at.ts';
import { GitError } from '../../src/repository/git.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

let repository: Repository;
let first: string;
beforeAll(() => {
  repository = makeRepository();
  first = repository.git('rev-parse', 'HEAD');
  repository.write('editions/2023/members.csv', 'municipality,capacity,community,women,men\n');
  repository.write('editions/2023/published/sheet.pdf', '%PDF');
  repository.write('texts/näme with space.yaml', 'ë: ž\n');
  repository.git('rm', '--quiet', 'data/holidays.yaml');
  repository.commit('Members are gone');
  repository.git('tag', 'later');
});
afterAll(() => repository.remove());

const textAt = (ref: string, file: string) => {
  const bytes = folderAt(repository.data, ref).folder.read(file);
  return 'reason' in bytes ? bytes.reason : new TextDecoder().decode(bytes);
};

test('a folder is read as it was in a commit, whatever is checked out now', () => {
  expect(textAt(first, 'editions/2023/members.csv').split('\n').length).toBeGreaterThan(200);
  expect(textAt('later', 'editions/2023/members.csv')).toBe('municipality,capacity,community,women,men\n');
  expect(textAt('HEAD~1', 'holidays.yaml')).toContain('yearly');
  expect(textAt('main', 'holidays.yaml')).toBe('ENOENT');
  expect(textAt('main', 'texts/näme with space.yaml')).toBe('ë: ž\n');
  expect(textAt('main', 'texts')).toBe('EISDIR');
});

test('it says what it is, and lists what is in it, also what was published', () => {
  const { commit, folder } = folderAt(repository.data, 'later');
  expect(repository.git('rev-parse', 'later')).toMatch(new RegExp(`^${commit}`));
  expect(folder.nameOf('site.yaml')).toBe('later:data/site.yaml');
  expect(folder.list('editions')).toEqual(['2022', '2023']);
  const files = ['councils.csv', 'edition.yaml', 'meetings.csv', 'members.csv', 'published'];
  expect(folder.list('editions/2023')).toEqual(files);
  expect(textAt('later', 'editions/2023/published/sheet.pdf')).toBe('%PDF');
});

test('a commit that is not there, a folder that was not there yet, and no repository have their own sentences', () => {
  expect(() => folderAt(repository.data, 'no-such-branch')).toThrow('there is no commit, branch or tag no-such-branch');
  expect(() => folderAt(repository.data, '--help')).toThrow('there is no commit, branch or tag --help');
  expect(() => folderAt(join(repository.data, 'editions', '2023', 'published'), first)).toThrow(
    `there is no folder data/editions/2023/published/ in ${first}`,
  );
  expect(() => folderAt(join(repository.path, 'elsewhere'), 'main')).toThrow(GitError);
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  expect(() => folderAt(outside, 'main')).toThrow(`${outside} is not in a git repository`);
  rmSync(outside, { recursive: true });
});

test('a shallow clone says how to get the rest', () => {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'));
  try {
    const address = pathToFileURL(repository.path).href;
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=main', address, clone], { stdio: 'pipe' });
    expect(folderAt(join(clone, 'data'), 'HEAD').folder.list('editions')).toEqual(['2022', '2023']);
    expect(() => folderAt(join(clone, 'data'), 'HEAD~1')).toThrow('git fetch --unshallow');
  } finally {
    rmSync(clone, { recursive: true });
  }
});
