import { isDeepStrictEqual } from 'node:util';
import type { Edition } from '../dataset/dataset.ts';
import { missingCorrection } from '../editions/corrections.ts';
import { compareFiles } from './files.ts';
import { withoutKeptSheets } from './kept-sheets.ts';
import { compareKeys } from './keys.ts';
import { compareNumbers } from './numbers.ts';
import { comparePages } from './pages.ts';
import type { ChangesReport, EditionChange, PathChange, UnrecordedChange } from './report.ts';
import type { State } from './state.ts';
import { compareWords } from './words.ts';

/** Compares what two states of the data publish. @param borrowedTexts texts of the head that stand in the base */
export function compareStates(base: State, head: State, borrowedTexts: number): ChangesReport {
  const [before, after] = withoutKeptSheets(base, head);
  const pages = comparePages(before, after);
  const downloads = compareDownloads(base, head);
  const isPublished = pages.length > 0 || downloads.length > 0;
  return {
    base: { name: base.name, commit: base.commit },
    head: { name: head.name, commit: head.commit },
    borrowedTexts,
    files: compareFiles(base, head, isPublished),
    editions: compareEditions(base, head),
    unrecorded: unrecordedIn(head),
    numbers: compareNumbers(base.indicators, head.indicators),
    words: compareWords(before, after),
    pages,
    downloads,
  };
}

function compareEditions(base: State, head: State): EditionChange[] {
  const byYear = ({ dataset }: State) => new Map(dataset.editions.map((edition) => [String(edition.year), edition]));
  const [before, after] = [byYear(base), byYear(head)];
  return compareKeys(before, after, isSameData).map(({ key, change }) => {
    const now = (after.get(key) ?? before.get(key)) as Edition;
    return { year: now.year, change, status: now.status, signedOff: Object.keys(before.get(key)?.signOff ?? {}) };
  });
}

/** Whether editions say the same; publication adds a record, which nobody has to approve. */
function isSameData(a: Edition, b: Edition): boolean {
  return isDeepStrictEqual(
    { ...a, record: undefined, residents: undefined },
    { ...b, record: undefined, residents: undefined },
  );
}

function unrecordedIn({ dataset, indicators }: State): UnrecordedChange[] {
  const codes = dataset.languages.map(({ code }) => code);
  return dataset.editions.flatMap((edition) => {
    const own = indicators.find(({ year }) => year === edition.year);
    const correction = own && missingCorrection(edition, own, codes);
    return correction === undefined ? [] : [{ edition: edition.year, correction }];
  });
}

function compareDownloads(base: State, head: State): PathChange[] {
  const contents = ({ downloads }: State) => new Map(downloads.map(({ path, content }) => [path, content]));
  const isSame = (a: string | Uint8Array, b: string | Uint8Array) => Buffer.from(a).equals(Buffer.from(b));
  return compareKeys(contents(base), contents(head), isSame).map(({ key, change }) => ({ path: key, change }));
}
