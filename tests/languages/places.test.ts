import { describe, expect, test } from 'vitest';
import type { Municipality } from '../../src/dataset/dataset.ts';
import { createPlaces } from '../../src/languages/places.ts';
import { realDataset, translatorOf } from '../support/real-data.ts';

const { municipalities } = realDataset();
const placesIn = (code: string, of: readonly Municipality[] = municipalities) => createPlaces(of, translatorOf(code));
const orderIn = (code: string) => {
  const places = placesIn(code);
  return places.order.map(places.name);
};

describe('the alphabetical order of the language', () => {
  test.each([
    [
      'sq',
      'Gj is a letter of its own, after all of G',
      ['Fushë Kosovë', 'Gllogoc', 'Graçanicë', 'Gjakovë', 'Gjilan', 'Hani i Elezit'],
    ],
    ['sq', 'Sh is a letter of its own, after all of S', ['Skenderaj', 'Suharekë', 'Shtërpcë', 'Shtime', 'Viti']],
    ['sq', 'Ll is a letter of its own, after all of L', ['Klinë', 'Kllokot']],
    ['sq', 'Ç comes after C', ['Zubin Potok', 'Zveçan']],
    ['sr', 'Đ is a letter of its own, after all of D', ['Dečane', 'Dragaš', 'Đakovica', 'Elez Han']],
    [
      'sr',
      'Š is a letter of its own, after all of S',
      ['Severna Mitrovica', 'Srbica', 'Suva Reka', 'Štimlje', 'Štrpce', 'Uroševac'],
    ],
    [
      'en',
      'accents do not part what belongs together',
      ['Shtime/Štimlje', 'Skenderaj/Srbica', 'Štrpce/Shtërpcë', 'Suharekë/Suva Reka'],
    ],
    ['en', 'the first of two names counts', ['Parteš/Partesh', 'Pejë/Peć', 'Podujevë/Podujevo']],
  ])('%s: %s', (code, _, expected) => {
    const order = orderIn(code);
    const from = order.indexOf(expected[0] as string);
    expect(order.slice(from, from + expected.length)).toEqual(expected);
  });

  test.each(['sq', 'sr', 'en'])('%s: each of the 38 stands once', (code) => {
    expect([...placesIn(code).order].sort()).toEqual(municipalities.map(({ id }) => id).sort());
  });

  test('does not depend on the order of the file', () => {
    for (const code of ['sq', 'sr', 'en']) {
      expect(placesIn(code, [...municipalities].reverse()).order).toEqual(placesIn(code).order);
    }
  });

  test('two places of one name stand in the order of their identifiers', () => {
    const [one] = municipalities as [Municipality, ...Municipality[]];
    const twins = ['b', 'a', 'c'].map((id) => ({ ...one, id }));
    expect(placesIn('sq', twins).order).toEqual(['a', 'b', 'c']);
  });
});

describe('places', () => {
  test('are named in the language', () => {
    expect(['sq', 'sr', 'en'].map((code) => placesIn(code).name('shterpce'))).toEqual([
      'Shtërpcë',
      'Štrpce',
      'Štrpce/Shtërpcë',
    ]);
  });

  test('an unknown identifier throws', () => {
    expect(() => placesIn('sr').name('atlantis')).toThrow('there is no name of "atlantis" in sr');
  });

  test('a place without a name in the language throws', () => {
    const [one] = municipalities as [Municipality, ...Municipality[]];
    expect(() => placesIn('sr', [{ ...one, names: { sq: 'Deçan' } }]).name(one.id)).toThrow(
      `there is no name of "${one.id}" in sr`,
    );
  });

  test('rows are sorted by place, equal ones stay in their order, and the rows given are left alone', () => {
    const rows = ['shtime', 'gjakove', 'gllogoc', 'gjakove'].map((municipality, index) => ({ municipality, index }));
    const before = structuredClone(rows);
    expect(
      placesIn('sq')
        .sort(rows)
        .map(({ municipality, index }) => `${municipality} ${index}`),
    ).toEqual(['gllogoc 2', 'gjakove 1', 'gjakove 3', 'shtime 0']);
    expect(rows).toEqual(before);
  });
});
