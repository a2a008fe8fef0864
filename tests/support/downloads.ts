import type { Dataset, Edition } from '../../src/dataset/dataset.ts';
import { computeIndicators } from '../../src/indicators/indicators.ts';
import type { DownloadFile, DownloadInput } from '../../src/site/downloads/download.ts';
import { createDownloads } from '../../src/site/downloads/downloads.ts';
import { SAMPLE } from './edge-data.ts';
import { contextsOf } from './real-data.ts';

export function downloadInput(dataset: Dataset, year = 2023): DownloadInput {
  const own = dataset.editions.find((candidate) => candidate.year === year);
  const indicators = computeIndicators(dataset).find((candidate) => candidate.year === year);
  if (!own || !indicators) throw new Error(`there is no edition of ${year}`);
  return { dataset, edition: own, indicators, contexts: contextsOf(dataset) };
}

/** The downloads of an edition by the names of their files. */
export function downloadsOf(dataset: Dataset, year?: number): Map<string, DownloadFile> {
  const files = createDownloads(downloadInput(dataset, year));
  return new Map(files.map((file): [string, DownloadFile] => [file.path.split('/').pop() ?? '', file]));
}

export function textOf(files: ReadonlyMap<string, DownloadFile>, name: string): string {
  return String(files.get(name)?.content ?? '');
}

export function bytesOf(files: ReadonlyMap<string, DownloadFile>, name: string): Uint8Array {
  const content = files.get(name)?.content;
  if (!(content instanceof Uint8Array)) throw new Error(`${name} is no file of bytes`);
  return content;
}

/** The dataset with other facts in its edition of 2023. */
export function withFacts(dataset: Dataset, facts: Partial<Edition>): Dataset {
  return { ...dataset, editions: dataset.editions.map((own) => (own.year === 2023 ? { ...own, ...facts } : own)) };
}

let known: Map<string, DownloadFile> | undefined;

/** Those of the sample, made once. */
export function sampleDownloads(): Map<string, DownloadFile> {
  known ??= downloadsOf(SAMPLE);
  return known;
}
