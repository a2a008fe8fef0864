import type { Dataset } from '../../src/dataset/dataset.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { computeIndicators, type EditionIndicators } from '../../src/indicators/indicators.ts';
import { makeDataFolder } from './data-folder.ts';
import { say } from './words.ts';

/** The repository's data, with generated texts. */
export function readSampleData(): Dataset {
  const folder = makeDataFolder({}, { generatedTexts: true });
  const result = readDataset(folder.path);
  folder.remove();
  if ('problems' in result)
    throw new Error(result.problems.map((problem) => `${problem.file}: ${say(problem)}`).join('\n'));
  return result.dataset;
}

/** The indicators of a year of the repository's data. */
export function sampleIndicators(year: number): EditionIndicators {
  const indicators = computeIndicators(readSampleData()).find((candidate) => candidate.year === year);
  if (!indicators) throw new Error(`there is no edition of ${year}`);
  return indicators;
}
