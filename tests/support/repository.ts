import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DATA } from './site.ts';

/** A git repository with a data folder, in a temporary folder. */
export interface Repository {
  readonly path: string;
  /** Its data folder. */
  readonly data: string;
  /** Runs git in it and returns what it writes. */
  git(...args: string[]): string;
  read(file: string): string;
  /** Writes a file of the data folder, or changes its text. */
  write(file: string, content: string | ((text: string) => string)): void;
  /** Commits everything. @returns the commit */
  commit(message: string): string;
  remove(): void;
}

/** Nobody's configuration has a say in it. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: join(tmpdir(), 'no-such-file'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'editor',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: 'editor',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
};

/** Makes a repository with a copy of the project's data, which is committed. */
export function makeRepository(): Repository {
  const path = mkdtempSync(join(tmpdir(), 'repository-'));
  const data = join(path, 'data');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: path, env: ENVIRONMENT, encoding: 'utf8', stdio: 'pipe' }).trim();
  const repository: Repository = {
    path,
    data,
    git,
    read: (file) => readFileSync(join(data, file), 'utf8'),
    write: (file, content) => {
      const target = join(data, file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, typeof content === 'string' ? content : content(readFileSync(target, 'utf8')));
    },
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  cpSync(DATA, data, { recursive: true });
  writeFileSync(join(path, '.gitattributes'), '* text=auto eol=lf\n*.pdf binary\n');
  git('init', '--quiet', '--initial-branch=main');
  repository.commit('The data');
  return repository;
}
