import { createDraw } from './charts/draw.ts';
import { prepareSheets } from './prepare.ts';
import { printEditions } from './print-editions.ts';
import { recordedIssues } from './print-jobs.ts';
import { sumOfCode } from './proof/code.ts';
import { NO_PRESS } from './proof/fingerprint.ts';
import { writeManifest } from './proof/manifest.ts';
import { writeAssets } from './site/assets.ts';
import { writeDownloads } from './site/downloads/downloads.ts';
import { writePictures } from './site/downloads/pictures.ts';
import { fillSizes } from './site/file-sizes.ts';
import { cutFonts } from './site/fonts.ts';
import { isFrozen, recordedSheets, writeRecorded } from './site/recorded.ts';
import { renderSite } from './site/render.ts';
import { onlySheets } from './views/views.ts';

/** The steps of a build that come after the check of the data: loaded together, while the browser starts. */
export const steps = {
  NO_PRESS,
  createDraw,
  cutFonts,
  fillSizes,
  isFrozen,
  onlySheets,
  prepareSheets,
  printEditions,
  recordedIssues,
  recordedSheets,
  renderSite,
  sumOfCode,
  writeAssets,
  writeDownloads,
  writeManifest,
  writePictures,
  writeRecorded,
};
