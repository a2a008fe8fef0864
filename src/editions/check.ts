import type { Dataset, Edition } from '../dataset/dataset.ts';
import { type Folder, openFolder } from '../dataset/folder.ts';
import { compareProblems, isError, type Place, type Problem, problem } from '../dataset/problem.ts';
import { checkFolder, type DatasetResult } from '../dataset/read.ts';
import { TEXT_KEYS } from '../dataset/text-keys.generated.ts';
import { parseYaml } from '../dataset/yaml.ts';
import { computeIndicators, type EditionIndicators } from '../indicators/indicators.ts';
import { checkCorrections, isCorrected, nameFigure, sayFigure } from './corrections.ts';
import type { FigureDifference } from './figures.ts';
import { frozenState } from './frozen.ts';
import { issueNumber } from './issue.ts';

/** Reads and checks the whole data folder, also against what was published. @param root the folder, as the user wrote it */
export function readData(root: string, readYaml = parseYaml): DatasetResult {
  return checkData(openFolder(root), TEXT_KEYS, readYaml);
}

/**
 * Checks a data folder: by itself, and against what was published, as far as errors leave anything to compare.
 * @param textKeys every text that the pages use
 */
export function checkData(folder: Folder, textKeys: readonly string[], readYaml = parseYaml): DatasetResult {
  const result = checkFolder(folder, textKeys, readYaml);
  const isWell = 'dataset' in result;
  const dataset = isWell ? result.dataset : result.sound;
  const found = dataset ? checkPublished(dataset, folder) : [];
  if (found.length === 0) return result;
  const problems = [...(isWell ? result.warnings : result.problems), ...found].sort(compareProblems);
  if (isWell && !problems.some(isError)) return { ...result, warnings: problems };
  return { problems, sound: dataset, sources: result.sources };
}

/** What editions say that is not what was published of them, and what their corrections say wrongly. */
function checkPublished(dataset: Dataset, folder: Folder): Problem[] {
  const isOpen = ({ record, corrections, status }: Edition) =>
    !record && corrections.length === 0 && status !== 'final';
  if (dataset.editions.every(isOpen)) return [];
  const indicators = computeIndicators(dataset);
  return dataset.editions.flatMap((edition) => {
    const own = indicators.find(({ year }) => year === edition.year);
    if (!own || lacksYearBefore(edition, dataset, folder)) return [];
    const at = placesIn(folder, edition.year);
    const problems = checkEdition(edition, own, at);
    return problems.length > 0 ? problems : waitingIssue(edition, dataset, at);
  });
}

/** Whether the edition that it is compared with is left out for its errors. */
function lacksYearBefore({ year }: Edition, { editions }: Dataset, folder: Folder): boolean {
  const isThere = !('reason' in folder.list(`editions/${year - 1}`));
  return isThere && !editions.some((own) => own.year === year - 1);
}

function checkEdition(edition: Edition, indicators: EditionIndicators, at: (path: Path) => Place): Problem[] {
  const { record, corrections, status } = edition;
  const state = frozenState(edition, indicators);
  if (!state) {
    const isEarly = corrections.length > 0 && status !== 'sample';
    return isEarly ? [problem('correction-unpublished', at(['corrections', 0]), {})] : [];
  }
  const { isPending, numbers, tables, facts } = state;
  const last = record?.issues.length ?? 0;
  return [
    ...(last > issueNumber(edition) ? [problem('correction-removed', at(['corrections']), { issue: last })] : []),
    ...facts
      .filter(({ correctable }) => !isPending || correctable === 'no')
      .map((fact) => problem('frozen-fact', at([fact.name]), fact)),
    ...numbers
      .filter((difference) => !isPending || !isCorrected(difference, edition))
      .map((difference) =>
        problem('frozen-number', at(['corrections']), {
          figure: nameFigure(difference),
          value: sayFigure(difference.new ?? 'none'),
          published: sayFigure(difference.old),
          cause: causeOf(difference, tables),
        }),
      ),
    // Where numbers differ, they say more than the rows.
    ...(isPending || numbers.length > 0 ? [] : tables).map((name) =>
      problem('frozen-rows', { ...at([]), file: at([]).file.replace('edition.yaml', name) }, { name }),
    ),
    ...checkCorrections(edition, indicators).map(({ correction, value, kind, figure, stated, right }) => {
      const place = at(['corrections', correction, 'values', value, kind]);
      if (kind === 'figure') return problem('correction-figure', place, { figure });
      return kind === 'old'
        ? problem('correction-old', place, { figure, value: stated, published: right })
        : problem('correction-new', place, { figure, value: stated, found: right });
    }),
  ];
}

/** Where to look for what changed a number: in the tables of the edition, in the year before, or elsewhere. */
function causeOf({ indicator, figure }: FigureDifference, tables: readonly string[]): 'own' | 'before' | 'other' {
  if (tables.length > 0) return 'own';
  return indicator === 'change' || figure === 'before' ? 'before' : 'other';
}

/** An issue that everybody has approved and that nobody has published: its PDFs follow the data and the program. */
function waitingIssue(edition: Edition, { languages }: Dataset, at: (path: Path) => Place): Problem[] {
  const { year, status, signOff, record, corrections } = edition;
  const issue = issueNumber(edition);
  const isApproved = status === 'final' && languages.every(({ code }) => signOff[code] !== undefined);
  if (!isApproved || record?.issues.at(-1)?.issue === issue) return [];
  const place = record ? at(['corrections', corrections.length - 1]) : at(['status']);
  return [problem('issue-unpublished', place, { year, issue })];
}

type Path = readonly (string | number)[];

/** The places in the edition.yaml of a year. */
function placesIn(folder: Folder, year: number): (path: Path) => Place {
  const path = `editions/${year}/edition.yaml`;
  const bytes = folder.read(path);
  const text = 'reason' in bytes ? '' : new TextDecoder().decode(bytes);
  return parseYaml({ file: folder.nameOf(path), text }).at;
}
