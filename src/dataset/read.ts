import type { Dataset, WaitingText } from './dataset.ts';
import type { DataFiles } from './files.ts';
import { type Folder, openFolder } from './folder.ts';
import { FolderReader } from './folder-reader.ts';
import { compareProblems, isError, type Problem } from './problem.ts';
import { RULES } from './rules/index.ts';
import { TEXT_KEYS } from './text-keys.generated.ts';
import { checkTexts } from './texts.ts';
import { toDataset } from './to-dataset.ts';
import { parseYaml } from './yaml.ts';

/** A checked dataset with what is unlikely in it, or everything that is wrong with the data. */
export type DatasetResult = (
  | { readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | {
      readonly problems: readonly Problem[];
      /** What can still be computed with: the editions of which no file has an error. */
      readonly sound: Dataset | undefined;
    }
) & {
  /** The texts of the files by the name that problems give them, to show the lines. */
  readonly sources: ReadonlyMap<string, string>;
};

/** Reads and checks the whole data folder. @param root the folder, as the user wrote it */
export function readDataset(root: string): DatasetResult {
  return checkFolder(openFolder(root), TEXT_KEYS);
}

/**
 * Checks the files of a data folder.
 *
 * ```
 * file ─▶ Source ─▶ CsvTable, RawDocument ─▶ Table, Checked ─▶ rules ─▶ Dataset
 *         (UTF-8)   (form, positions)        (schema)          (between files)
 * ```
 *
 * A mistake is told once, and hides no other: what can still be read is checked, and nothing follows
 * from what cannot.
 * @param textKeys every text that the pages use
 */
export function checkFolder(folder: Folder, textKeys: readonly string[], readYaml = parseYaml): DatasetResult {
  const reader = new FolderReader(folder, readYaml);
  const files = reader.readAll();
  const { sources } = reader;
  if (!files) return { problems: reader.problems, sound: undefined, sources };
  const inRules = RULES.flatMap((rule) => rule(files));
  const problems = [...reader.problems, ...inRules, ...checkTexts(files, textKeys)].sort(compareProblems);
  if (problems.some(isError)) return { problems, sound: soundPart(files, folder, problems), sources };
  return { dataset: toDataset(files, waitingTexts(problems)), warnings: problems, sources };
}

/** The dataset of what has no error, undefined where a file has one that all editions follow from. */
function soundPart(files: DataFiles, folder: Folder, problems: readonly Problem[]): Dataset | undefined {
  const faulty = problems.filter(isError).map(({ file }) => file);
  const shared = ['site.yaml', 'municipalities.csv', 'communities.yaml', 'residents.csv'].map((path) =>
    folder.nameOf(path),
  );
  if (shared.some((name) => faulty.includes(name))) return undefined;
  const editions = files.editions.filter((edition) => {
    const own = `${folder.nameOf('editions')}/${edition.folder}/`;
    return !faulty.some((file) => file.startsWith(own));
  });
  return toDataset({ ...files, editions }, []);
}

/** The texts that the check has found to be behind their source. */
function waitingTexts(problems: readonly Problem[]): WaitingText[] {
  return problems.flatMap(({ code, file, facts }) => {
    const language = /([a-z]+)\.yaml$/.exec(file)?.[1];
    const isWaiting = code === 'text-outdated' || code === 'text-untranslated';
    return isWaiting && language !== undefined && 'key' in facts ? [{ language, key: facts.key }] : [];
  });
}
