import { describe, expect, test } from 'vitest';
import { findResults } from '../../src/browser/search-results.ts';
import { searchView } from '../../src/views/search.ts';
import { CODES, contextOf, realDataset } from '../support/real-data.ts';

const found = (code: string, typed: string) =>
  findResults(searchView(contextOf(realDataset(), code)).groups, typed).flatMap(({ items }) =>
    items.map(({ path }) => path),
  );

describe.each(CODES)('the search in %s', (code) => {
  test.each([
    ['Peja', 'peje'],
    ['peć', 'peje'],
    ['Prishtina', 'prishtine'],
    ['Приштина', 'prishtine'],
    ['Elez Han', 'hani-i-elezit'],
  ])('finds %s', (typed, id) => {
    expect(found(code, typed)).toEqual([`${code}/municipalities/${id}/index.html`]);
  });

  test('finds an indicator by its name', () => {
    const name = contextOf(realDataset(), code).translator.text('methodology.work_plans.name');
    expect(found(code, name)[0]).toBe(`${code}/methodology/index.html#work_plans`);
  });

  test('finds nothing for nothing, and nothing for what is not there', () => {
    expect([found(code, ''), found(code, ' - '), found(code, 'atlantis')]).toEqual([[], [], []]);
  });
});

test('an indicator is found by a word of its definition, once there are three letters', () => {
  expect(found('en', 'wom')).toEqual(['en/methodology/index.html#representation', 'en/over-time/index.html']);
  expect(found('en', 'wo')).toEqual(['en/methodology/index.html#work_plans']);
});

test('an edition is found by its year', () => {
  expect(found('sr', '2022')).toEqual(['sr/2022/index.html']);
});
