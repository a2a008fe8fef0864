import type { ChangeKind } from './report.ts';

export interface KeyChange {
  readonly key: string;
  readonly change: ChangeKind;
}

/** What is added, removed or changed between two maps: in the order of the first, then of the second. */
export function compareKeys<T>(
  base: ReadonlyMap<string, T>,
  head: ReadonlyMap<string, T>,
  isSame: (base: T, head: T) => boolean,
): KeyChange[] {
  return [...new Set([...base.keys(), ...head.keys()])].flatMap((key): KeyChange[] => {
    const [before, after] = [base.get(key), head.get(key)];
    if (before === undefined) return [{ key, change: 'added' }];
    if (after === undefined) return [{ key, change: 'removed' }];
    return isSame(before, after) ? [] : [{ key, change: 'changed' }];
  });
}
