import { NO_STORE } from '../../src/cache/store.ts';
import type { Dataset, Edition } from '../../src/dataset/dataset.ts';
import { missing } from '../../src/dataset/dataset.ts';
import { prepare } from '../../src/prepare.ts';
import { NO_PRESS } from '../../src/proof/fingerprint.ts';
import { writeAssets } from '../../src/site/assets.ts';
import { writeDownloads } from '../../src/site/downloads/downloads.ts';
import { fillSizes } from '../../src/site/file-sizes.ts';
import { cutFonts } from '../../src/site/fonts.ts';
import { renderSite } from '../../src/site/render.ts';
import { CODES, draw, realDataset } from './real-data.ts';
import { TEN, tenEditions } from './ten-editions.ts';

/** The year whose edition was corrected after it was published. */
const CORRECTED = TEN.last - 1;

/** Pages with what the sample does not have, in one language each. */
export const RARE = [
  ['corrections, with some', 'sr/corrections/index.html'],
  ['a corrected edition', `sq/${CORRECTED}/index.html`],
  ['a draft', `en/${TEN.last}/index.html`],
  ['the progress of a draft', `sr/${TEN.last}/progress/index.html`],
  ['ten editions over time', 'en/over-time/index.html'],
  ['ten years of a municipality', 'sq/municipalities/peje/index.html'],
  ['files of ten editions', 'en/data/index.html'],
] as const;

/** Writes the pages of ten editions, of which one was corrected and the last is a draft; without pictures in pixels and PDFs. */
export async function writeRareSite(folder: string): Promise<void> {
  const dataset = rareDataset();
  const { views, downloads } = await prepare(dataset, {}, NO_PRESS, draw);
  const files = downloads();
  const fonts = await cutFonts(files, dataset, NO_STORE, '');
  await Promise.all([
    renderSite({ ...views, sheets: [] }, folder),
    writeAssets(folder),
    writeDownloads(folder, [...fonts.embedIn(files), ...fonts.files]),
  ]);
  await fillSizes(folder, views, dataset.languages);
}

function rareDataset(): Dataset {
  const dataset = tenEditions(realDataset());
  const changed: Readonly<Record<number, (edition: Edition) => Edition>> = {
    [CORRECTED]: corrected,
    [TEN.last]: drafted,
  };
  return { ...dataset, editions: dataset.editions.map((own) => changed[own.year]?.(own) ?? own) };
}

/** Corrected twice: a number with all that follows from it, and words alone. */
function corrected(edition: Edition): Edition {
  const inEach = (text: string) => Object.fromEntries(CODES.map((code) => [code, text]));
  return {
    ...edition,
    corrections: [
      {
        date: `${TEN.last}-03-05`,
        wrong: inEach('A meeting was counted for Pejë/Peć that was not held.'),
        right: inEach('Pejë/Peć held six meetings.'),
        values: [
          { indicator: 'change', figure: 'items.meetings.now', old: 151, new: 150 },
          { indicator: 'change', figure: 'items.meetings.difference', old: 10, new: 9 },
          { indicator: 'meetings', figure: 'mean', old: 4.47, new: 4.41 },
          { indicator: 'meetings', municipality: 'peje', figure: 'held', old: 7, new: 6 },
        ],
      },
      {
        date: `${TEN.last}-05-20`,
        wrong: inEach('A note named the wrong ministry.'),
        right: inEach('It names the Ministry of Internal Affairs.'),
      },
    ],
  };
}

/** Half filled in: a third of the councils has reported nothing yet. */
function drafted(edition: Edition): Edition {
  return {
    ...edition,
    status: 'draft',
    signOff: {},
    councils: edition.councils.map((council, index) =>
      council.established && index % 3 === 0
        ? { ...council, workPlan: 'not_reported', compensation: 'not_reported', meetings: missing('not_reported') }
        : council,
    ),
  };
}
