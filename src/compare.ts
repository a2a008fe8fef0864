import { isDeepStrictEqual } from 'node:util';
import { compareStates } from './changes/compare.ts';
import { type Names, namesIn } from './changes/names.ts';
import type { ChangesReport, StateName } from './changes/report.ts';
import type { State } from './changes/state.ts';
import type { ChartSpec } from './charts/layers.ts';
import type { Dataset } from './dataset/dataset.ts';
import { flattenTexts } from './dataset/flatten-texts.ts';
import type { Folder } from './dataset/folder.ts';
import type { Problem } from './dataset/problem.ts';
import { checkFolder } from './dataset/read.ts';
import { TEXT_KEYS } from './dataset/text-keys.generated.ts';
import { parseYaml } from './dataset/yaml.ts';
import { computeIndicators } from './indicators/indicators.ts';
import { prepare } from './prepare.ts';
import { type Fingerprint, NO_PRESS } from './proof/fingerprint.ts';
import type { SiteViews } from './views/views.ts';

/** A state of the data that is to be compared. */
export interface StateSource extends StateName {
  readonly folder: Folder;
}

/** The changes, or what is wrong with the data of one of the states. */
export type CompareResult =
  | { readonly report: ChangesReport; readonly names: Names }
  | {
      readonly state: 'base' | 'head';
      readonly problems: readonly Problem[];
      readonly sources: ReadonlyMap<string, string>;
    };

/**
 * Compares what is published from two states of the data, both with this program: what differs comes
 * from the data. Texts that only the head has, because a page is new, stand in for those of the base.
 */
export async function compare(base: StateSource, head: StateSource): Promise<CompareResult> {
  const after = checkFolder(head.folder, TEXT_KEYS);
  if ('problems' in after) return { state: 'head', problems: after.problems, sources: after.sources };
  const before = checkFolder(base.folder, textKeysIn(base.folder));
  if ('problems' in before) return { state: 'base', problems: before.problems, sources: before.sources };
  const { dataset, borrowed } = borrowTexts(before.dataset, after.dataset);
  const now = await stateOf(head, after.dataset);
  // The same data publishes the same: to draw it twice would show nothing.
  const isSame = isDeepStrictEqual(dataset, after.dataset);
  const then = isSame ? { ...now, ...stateName(base), files: readAll(base.folder, '.') } : await stateOf(base, dataset);
  return { report: compareStates(then, now, borrowed), names: namesIn(after.dataset) };
}

function stateName({ name, commit }: StateSource): StateName {
  return { name, commit };
}

async function stateOf(source: StateSource, dataset: Dataset): Promise<State> {
  const { views, downloads, fingerprints } = await prepare(dataset, {}, NO_PRESS, sketch);
  const files = readAll(source.folder, '.');
  const shown = withoutFingerprints(views, [...fingerprints.values()]);
  return {
    ...stateName(source),
    files,
    dataset,
    indicators: computeIndicators(dataset),
    views: shown,
    downloads: downloads(),
  };
}

/** A fingerprint tells that something changed, which is what the report says in words. */
function withoutFingerprints(views: SiteViews, fingerprints: readonly Fingerprint[]): SiteViews {
  const text = fingerprints.reduce((all, { short }) => all.replaceAll(short, ''), JSON.stringify(views));
  return JSON.parse(text) as SiteViews;
}

/**
 * Stands for a chart: the same picture comes of the same spec, and only whether it is the same matters
 * here. To draw would take most of the time.
 */
function sketch(spec: ChartSpec): Promise<string> {
  return Promise.resolve(`<svg>${JSON.stringify(spec)}</svg>`);
}

/** The texts that a state has, all languages together: not those that this program asks for. */
function textKeysIn(folder: Folder): string[] {
  const names = folder.list('texts');
  if ('reason' in names) return [];
  const keys = names.flatMap((name) => {
    const bytes = folder.read(`texts/${name}`);
    if ('reason' in bytes) return [];
    return [...flattenTexts(parseYaml({ file: name, text: new TextDecoder().decode(bytes) }).value).keys()];
  });
  return [...new Set(keys)];
}

function borrowTexts(base: Dataset, head: Dataset): { dataset: Dataset; borrowed: number } {
  const missing = new Set<string>();
  const languages = base.languages.map((language) => {
    const texts = new Map(language.texts);
    for (const [key, text] of head.languages.find(({ code }) => code === language.code)?.texts ?? []) {
      if (texts.has(key)) continue;
      texts.set(key, text);
      missing.add(key);
    }
    return { ...language, texts };
  });
  return { dataset: { ...base, languages }, borrowed: missing.size };
}

/** The contents of all files in a folder that are not hidden. */
function readAll(folder: Folder, path: string): Map<string, Uint8Array> {
  const names = folder.list(path);
  if ('reason' in names) return new Map();
  const entries = names
    .filter((name) => !name.startsWith('.') && !/\.pdf$/i.test(name))
    .flatMap((name): [string, Uint8Array][] => {
      const own = path === '.' ? name : `${path}/${name}`;
      const bytes = folder.read(own);
      return 'reason' in bytes ? [...readAll(folder, own)] : [[own, bytes]];
    });
  return new Map(entries);
}
