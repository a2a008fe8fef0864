import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NO_STORE } from './cache/store.ts';
import { createDraw } from './charts/draw.ts';
import { createMeasure } from './charts/measure.ts';
import type { Dataset } from './dataset/dataset.ts';
import { TEXT_KEYS, type TextKey } from './dataset/text-keys.generated.ts';
import { computeIndicators } from './indicators/indicators.ts';
import { createPlaces } from './languages/places.ts';
import { lengthenTexts } from './languages/pseudo.ts';
import { recordTexts, type SaidText } from './languages/recorded.ts';
import type { Translator } from './languages/translator.ts';
import { type Selection, selectShown } from './prepare.ts';
import { type Browser, launchBrowser, type Page } from './print/browser.ts';
import { describeMisfits, findMisfits } from './print/fit.ts';
import { FitError } from './print/print.ts';
import { measureRoom, type Room } from './print/room.ts';
import { writeAssets } from './site/assets.ts';
import { renderSite } from './site/render.ts';
import { editionContext, languageContexts } from './views/context.ts';
import { type SheetView, sheetView } from './views/sheet.ts';
import { onlySheets } from './views/views.ts';

/** How long a text of a sheet is, and how much longer it could be. */
export interface TextLength {
  readonly key: TextKey;
  readonly language: string;
  readonly year: number;
  /** The longest form in which the text stands on the sheet. */
  readonly text: string;
  /** Characters that could be added before something no longer fits, and where the least can. */
  readonly room: Room;
}

/**
 * Measures each text of the sheets in their layout, in the order of the texts files. Texts that nobody
 * sees on these sheets are left out.
 * @param keys only these texts; all where there are none
 * @param folder an empty folder, in which the pages are set
 * @param onMeasured told how many texts are done, and of how many
 * @throws FitError where a sheet does not fit as it is; UnknownSelectionError
 */
export async function measureLengths(
  dataset: Dataset,
  selection: Selection,
  keys: readonly TextKey[],
  folder: string,
  onMeasured: (done: number, all: number) => void,
): Promise<TextLength[]> {
  const said = new Map<string, SaidText[]>();
  const sheets = await setSheets(dataset, selection, folder, (translator, year) => {
    const own: SaidText[] = [];
    said.set(`${translator.code} ${year}`, own);
    return recordTexts(translator, (text) => own.push(text));
  });
  const isAsked = ({ key }: SaidText) => keys.length === 0 || keys.includes(key);
  const texts = new Map([...said].map(([name, own]) => [name, longestOf(own.filter(isAsked))]));
  const all = [...texts.values()].reduce((sum, own) => sum + own.length, 0);
  const lengths: TextLength[] = [];
  let done = 0;
  await withPages(folder, sheets, async (page, { language, year }) => {
    const misfits = describeMisfits(await findMisfits(page));
    if (misfits.length > 0) throw new FitError(misfits.map((misfit) => `${language} ${year}, ${misfit}`));
    const own = texts.get(`${language} ${year}`) ?? [];
    const rooms = await measureRoom(page, own, () => {
      done += 1;
      onMeasured(done, all);
    });
    for (const [index, { key, text }] of own.entries()) {
      const room = rooms[index];
      if (room !== undefined) lengths.push({ key, language, year, text, room });
    }
  });
  return lengths.sort((a, b) => TEXT_KEYS.indexOf(a.key) - TEXT_KEYS.indexOf(b.key));
}

/** The longest form of each text; numbers alone are no texts. */
function longestOf(said: readonly SaidText[]): SaidText[] {
  const longest = new Map<TextKey, SaidText>();
  for (const own of said) {
    const known = longest.get(own.key);
    if (/\p{L}/u.test(own.text) && own.text.length > (known?.text.length ?? 0)) longest.set(own.key, own);
  }
  return [...longest.values()];
}

/** A sheet with longer texts. */
export interface LongerSheet {
  readonly language: string;
  readonly year: number;
  /** Path of its PDF. */
  readonly file: string;
  readonly misfits: readonly string[];
}

/**
 * Prints sheets in a language that is not there: its letters have marks, and its texts are longer. So
 * one sees how much room is left, and which words stand in no texts file.
 * @param folder what it is written to; nothing of it is published
 * @param share by how much texts are longer, for example 1/3
 */
export async function printLonger(
  dataset: Dataset,
  selection: Selection,
  folder: string,
  share: number,
): Promise<LongerSheet[]> {
  const printed: LongerSheet[] = [];
  const sheets = await setSheets(dataset, selection, folder, (translator) => lengthenTexts(translator, share));
  await withPages(folder, sheets, async (page, { language, year }) => {
    const misfits = describeMisfits(await findMisfits(page));
    const file = join(folder, `longer-${language}-${year}.pdf`);
    await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    printed.push({ language, year, file, misfits });
  });
  return printed;
}

/** Shares by which texts are made longer, until something no longer fits. */
const SHARES = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3];

/**
 * By how much all texts of a language can be longer at once, by its code: the largest share that was
 * tried and fits on all its sheets.
 */
export async function measureTogether(
  dataset: Dataset,
  selection: Selection,
  folder: string,
): Promise<Map<string, number>> {
  const room = new Map<string, number>();
  let open = selectShown(dataset, selection).languages.map(({ code }) => code);
  for (const code of open) room.set(code, 0);
  for (const share of SHARES) {
    if (open.length === 0) break;
    const own = { ...selection, languages: open };
    const sheets = await setSheets(dataset, own, folder, (translator) => lengthenTexts(translator, share));
    const full = new Set<string>();
    await withPages(folder, sheets, async (page, { language }) => {
      if ((await findMisfits(page)).length > 0) full.add(language);
    });
    open = open.filter((code) => !full.has(code));
    for (const code of open) room.set(code, share);
  }
  return room;
}

/** Sets the pages of the sheets, with translators that have been changed. */
async function setSheets(
  dataset: Dataset,
  selection: Selection,
  folder: string,
  change: (translator: Translator, year: number) => Translator,
): Promise<readonly SheetView[]> {
  const shown = selectShown(dataset, selection);
  const indicators = computeIndicators(dataset);
  const draw = createDraw(NO_STORE, '');
  const sheets: SheetView[] = [];
  for (const context of languageContexts(shown, indicators, createMeasure(), draw, dataset.site.address)) {
    for (const edition of shown.editions) {
      const translator = change(context.translator, edition.year);
      const places = createPlaces(dataset.municipalities, translator);
      sheets.push(await sheetView(editionContext({ ...context, translator, places }, edition), FINGERPRINT));
    }
  }
  await Promise.all([renderSite(onlySheets(sheets), folder), writeAssets(folder)]);
  return sheets;
}

/** As wide as a fingerprint is. */
const FINGERPRINT = '0000000000';

/** Opens the pages of sheets as for print, and gives each to a visitor. */
async function withPages(
  folder: string,
  sheets: readonly SheetView[],
  visit: (page: Page, sheet: SheetView) => Promise<void>,
): Promise<void> {
  const browser: Browser = await launchBrowser();
  try {
    await Promise.all(
      sheets.map(async (sheet) => {
        const page = await browser.newPage();
        await page.emulateMediaType('print');
        await page.goto(pathToFileURL(join(folder, sheet.path)).href, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await visit(page, sheet);
      }),
    );
  } finally {
    await browser.close();
  }
}
