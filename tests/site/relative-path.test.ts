import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativePath } from '../../src/site/relative-path.ts';

test.each([
  ['from the root to a page', 'sq/index.html', 'index.html', 'sq/index.html'],
  ['from the root to an asset', 'assets/site.css', 'index.html', 'assets/site.css'],
  ['to the root', 'index.html', 'sq/2023/index.html', '../../index.html'],
  ['to itself', 'sq/2023/index.html', 'sq/2023/index.html', 'index.html'],
  ['to the same page in another language', 'sr/2023/index.html', 'sq/2023/index.html', '../../sr/2023/index.html'],
  ['to a file in the same folder', 'sq/2023/sheet.pdf', 'sq/2023/index.html', 'sheet.pdf'],
  ['to a neighbour', 'sq/municipalities/peje/index.html', 'sq/municipalities/junik/index.html', '../peje/index.html'],
  ['up', 'sq/municipalities/index.html', 'sq/municipalities/junik/index.html', '../index.html'],
  ['up and across', 'data/2023/councils.csv', 'sq/municipalities/junik/index.html', '../../../data/2023/councils.csv'],
  ['down', 'sq/data/index.html', 'sq/index.html', 'data/index.html'],
  ['to a place on another page', 'sq/data/index.html#editions', 'sq/2023/index.html', '../data/index.html#editions'],
  ['to a folder whose name begins alike', 'sq-new/index.html', 'sq/index.html', '../sq-new/index.html'],
  ['from a page beside a folder of its name', 'sheets/sq.html', 'sheets/sr.html', 'sq.html'],
  ['to a file that has the name of a folder of the page', 'sq', 'sq/index.html', '../sq'],
])('%s', (_, target, page, expected) => {
  expect(relativePath(target, page)).toBe(expected);
});

test('leads to the target from any page, under any sub-path and from a folder', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(path, path, (target, page) => {
      const link = relativePath(target, page);
      for (const base of ['https://example.org/', 'https://example.org/under/a/path/', 'file:///tmp/dist/']) {
        expect(new URL(link, `${base}${page}`).href).toBe(`${base}${target}`);
      }
      expect(link).not.toMatch(/^\//);
    }),
  );
});
