/** Where the pages and files of the site stand, from its root. The contract of `design.md`. */
export const paths = {
  root: 'index.html',
  latest: (language: string) => `${language}/index.html`,
  edition: (language: string, year: number) => `${language}/${year}/index.html`,
  pdf: (language: string, year: number) => `${language}/${year}/${sheetFile(language, year)}`,
  /** The PDF of an issue that a later one has superseded. */
  superseded: (language: string, year: number, issue: number) =>
    `${language}/${year}/superseded/fact-sheet-${year}-${language}-issue-${issue}.pdf`,
  corrections: (language: string) => `${language}/corrections/index.html`,
  chart: (language: string, year: number, id: string, kind: 'svg' | 'png' | 'csv') =>
    `${language}/${year}/charts/${id}.${kind}`,
  progress: (language: string, year: number) => `${language}/${year}/progress/index.html`,
  /** The page that is printed; it is not published. */
  sheet: (language: string, year: number) => `sheets/${language}-${year}.html`,
  municipalities: (language: string) => `${language}/municipalities/index.html`,
  municipality: (language: string, id: string) => `${language}/municipalities/${id}/index.html`,
  about: (language: string) => `${language}/about/index.html`,
  overTime: (language: string) => `${language}/over-time/index.html`,
  timeChart: (language: string, id: string, kind: 'svg' | 'png' | 'csv') =>
    `${language}/over-time/charts/${id}.${kind}`,
  feed: (language: string) => `${language}/feed.xml`,
  manifest: (language: string) => `${language}/site.webmanifest`,
  card: (language: string, year: number) => `${language}/${year}/card.png`,
  notFound: '404.html',
  methodology: (language: string) => `${language}/methodology/index.html`,
  data: (language: string) => `${language}/data/index.html`,
  dictionary: (language: string) => `${language}/data/dictionary/index.html`,
  download: (year: number, file: string) => `data/${year}/${file}`,
  /** The script with all that can be searched in a language. */
  search: (language: string) => `assets/search-${language}.js`,
  asset: (file: string) => `assets/${file}`,
};

/** The name of the PDF of a sheet. */
export function sheetFile(language: string, year: number): string {
  return `fact-sheet-${year}-${language}.pdf`;
}

/** The tables of an edition, as files. */
export const TABLES = [
  'by-municipality.csv',
  'councils.csv',
  'meetings.csv',
  'members.csv',
  'residents.csv',
  'municipalities.csv',
  'communities.csv',
  'codes.csv',
  'columns.csv',
] as const;

/** The files of an edition that anybody may download, in the order of the data page. */
export const DOWNLOADS = ['workbook', 'archive', ...TABLES, 'indicators.json', 'datapackage.json'] as const;

export type Download = (typeof DOWNLOADS)[number];

/** The name of a file; only the workbook is another one in each language. */
export function downloadFile(download: Download, year: number, language: string): string {
  if (download === 'archive') return `fact-sheet-${year}.zip`;
  return download === 'workbook' ? `fact-sheet-${year}-${language}.xlsx` : download;
}

/** The workbook in the first language also stands where the only one stood before: addresses that were given stay. */
export function firstWorkbook(year: number): string {
  return `fact-sheet-${year}.xlsx`;
}
