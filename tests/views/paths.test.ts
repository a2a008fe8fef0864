import { expect, test } from 'vitest';
import { DOWNLOADS, downloadFile, paths } from '../../src/views/paths.ts';

// The contract of design.md: other sites link here, so none of these may change.
test.each([
  ['the choice of language', paths.root, 'index.html'],
  ['the latest edition', paths.latest('sq'), 'sq/index.html'],
  ['an edition', paths.edition('sr', 2023), 'sr/2023/index.html'],
  ['a sheet', paths.pdf('en', 2023), 'en/2023/fact-sheet-2023-en.pdf'],
  ['all municipalities', paths.municipalities('sq'), 'sq/municipalities/index.html'],
  ['a municipality', paths.municipality('sq', 'hani-i-elezit'), 'sq/municipalities/hani-i-elezit/index.html'],
  ['the methodology', paths.methodology('sr'), 'sr/methodology/index.html'],
  ['data and downloads', paths.data('en'), 'en/data/index.html'],
  ['a download', paths.download(2023, 'councils.csv'), 'data/2023/councils.csv'],
  ['an asset', paths.asset('site.css'), 'assets/site.css'],
])('%s', (_, path, expected) => {
  expect(path).toBe(expected);
});

test('the downloads of an edition', () => {
  expect(DOWNLOADS.map((download) => paths.download(2022, downloadFile(download, 2022, 'sr')))).toEqual([
    'data/2022/fact-sheet-2022-sr.xlsx',
    'data/2022/fact-sheet-2022.zip',
    'data/2022/by-municipality.csv',
    'data/2022/councils.csv',
    'data/2022/meetings.csv',
    'data/2022/members.csv',
    'data/2022/residents.csv',
    'data/2022/municipalities.csv',
    'data/2022/communities.csv',
    'data/2022/codes.csv',
    'data/2022/columns.csv',
    'data/2022/indicators.json',
    'data/2022/datapackage.json',
  ]);
});
