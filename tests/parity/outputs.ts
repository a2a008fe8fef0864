import type { Blocks } from '../support/blocks.ts';
import { readHtmlBlocks, readSvgBlocks } from '../support/html-blocks.ts';
import { readPdfBlocks } from '../support/pdf-blocks.ts';
import type { Site } from '../support/site.ts';
import { csvRows, csvTable, factsByMunicipality, factsOfTables } from './facts.ts';
import { readPlacePage, readPlacesPage } from './place-pages.ts';
import { Notes, type Tongue } from './tongue.ts';
import { type Saying, understand } from './understand.ts';
import { readWorkbook } from './workbooks.ts';

/** Something that is published, and what it says in numbers. */
export interface Output {
  readonly name: string;
  /** Files that come in all languages say what they say in each of them. */
  readonly language?: string;
  readonly read: (site: Site) => Promise<Saying> | Saying;
}

const CHARTS = ['meetings', 'work-plans', 'compensation', 'incidents', 'map'];

const nothingDrawn = { strange: [], drawn: [] };

/** The files of an edition that are the same for all languages. */
export function sharedOutputs(year: number): Output[] {
  const folder = `data/${year}`;
  return [
    {
      name: 'CSV tables',
      read: (site) => ({
        ...nothingDrawn,
        facts: factsOfTables((name) => csvRows(site.text(`${folder}/${name}.csv`))),
      }),
    },
    {
      name: 'CSV by municipality',
      read: (site) => ({ ...nothingDrawn, facts: factsByMunicipality(site.text(`${folder}/by-municipality.csv`)) }),
    },
  ];
}

/** What an edition has in a language. */
export function outputsIn(language: string, year: number, tongue: Tongue, places: readonly string[]): Output[] {
  const folder = `${language}/${year}`;
  const output = (name: string, blocks: (site: Site) => Promise<Blocks> | Blocks): Output => ({
    name: `${language} ${year} ${name}`,
    language,
    read: async (site) => understand(await blocks(site), tongue),
  });
  return [
    output('PDF', (site) => readPdfBlocks(site.bytes(`${folder}/fact-sheet-${year}-${language}.pdf`))),
    output('page', (site) => readHtmlBlocks(site.text(`${folder}/index.html`))),
    ...CHARTS.flatMap((chart) => [
      output(`${chart}.svg`, (site) => readSvgBlocks(site.text(`${folder}/charts/${chart}.svg`))),
      output(`${chart}.csv`, (site) => [{ kind: 'table', rows: csvTable(site.text(`${folder}/charts/${chart}.csv`)) }]),
    ]),
    {
      name: `${language} ${year} workbook`,
      language,
      read: (site) => readWorkbook(site.bytes(`data/${year}/fact-sheet-${year}-${language}.xlsx`), year, tongue),
    },
    {
      name: `${language} ${year} pages of municipalities`,
      language,
      read: (site) => {
        const notes = new Notes(tongue);
        for (const place of places) {
          const page = site.text(`${language}/municipalities/${place}/index.html`);
          readPlacePage(readHtmlBlocks(page), place, year, notes);
        }
        return { ...nothingDrawn, facts: notes.facts, strange: notes.strange };
      },
    },
  ];
}

/** The list of municipalities, which speaks of the latest edition. */
export function placesOutput(language: string, tongue: Tongue): Output {
  return {
    name: `${language} list of municipalities`,
    language,
    read: (site) => {
      const notes = new Notes(tongue);
      readPlacesPage(readHtmlBlocks(site.text(`${language}/municipalities/index.html`)), notes);
      return { ...nothingDrawn, facts: notes.facts, strange: notes.strange };
    },
  };
}
