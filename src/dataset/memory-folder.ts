import type { Folder } from './folder.ts';

/** The files of a folder by path, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A folder that is not on disk. @param name how messages name it */
export function memoryFolder(files: Files, name = 'data'): Folder {
  const paths = [...files.keys()];
  const isFolder = (path: string) => path === '.' || paths.some((own) => own.startsWith(`${path}/`));
  const missing = (path: string) => ({
    reason: paths.some((own) => path.startsWith(`${own}/`)) ? 'ENOTDIR' : 'ENOENT',
  });
  return {
    nameOf: (path) => (path === '.' ? name : `${name}/${path}`),
    list: (path) => {
      if (files.has(path)) return { reason: 'ENOTDIR' };
      if (!isFolder(path)) return missing(path);
      const prefix = path === '.' ? '' : `${path}/`;
      const inside = paths
        .filter((own) => own.startsWith(prefix))
        .map((own) => own.slice(prefix.length).split('/', 1)[0]);
      return [...new Set(inside.flatMap((own) => own ?? []))].sort();
    },
    read: (path) => files.get(path) ?? (isFolder(path) ? { reason: 'EISDIR' } : missing(path)),
  };
}
