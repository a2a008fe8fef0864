import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, matches } from '../../src/browser/fold.ts';
import { realDataset } from '../support/real-data.ts';

describe('a folded text', () => {
  test.each([
    ['Pejë/Peć', 'peje pec'],
    ['Đakovica', 'dakovica'],
    ['Djakovica', 'dakovica'],
    ['ĐAKOVICA', 'dakovica'],
    ['Shtërpcë', 'shterpce'],
    ['Vučitrn, Žegra, Šar', 'vucitrn zegra sar'],
    ['Ђаковица', 'dakovica'],
    ['Призрен', 'prizren'],
    ['Љубижда', 'ljubizda'],
    ['  Hani   i Elezit ', 'hani i elezit'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('stays as it is when it is folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('what is typed', () => {
  test.each([
    ['Peja', 'Pejë', true],
    ['Peje', 'Pejë', true],
    ['Pe', 'Peć', true],
    ['Gjilani', 'Gjilan', true],
    ['Shtimja', 'Shtime', true],
    ['Vushtrria', 'Vushtrri', true],
    ['polje kosovo', 'Kosovo Polje', true],
    ['ej', 'Pejë', false],
    ['Peja', 'Peć', false],
    ['Prizrenit', 'Prizren', false],
    ['Klin', 'Kllokot', false],
    // A form is never the beginning of a longer name.
    ['Kama', 'Kamenicë', false],
  ])('%s in %s: %s', (typed, text, found) => {
    expect(matches(text, typed)).toBe(found);
  });

  test('finds each place by any of its names', () => {
    for (const { names } of realDataset().municipalities) {
      for (const name of Object.values(names)) expect(matches(Object.values(names).join(' '), name), name).toBe(true);
    }
  });
});
