import { expect, test } from 'vitest';
import { nearest } from '../../src/dataset/nearest.ts';

test.each([
  ['one letter missing', 'gjilan', ['gjakove', 'gjilan', 'gllogoc'], 'gjilan'],
  ['two letters exchanged', 'albanain', ['albanian', 'ashkali'], 'albanian'],
  ['capital letters', 'YES', ['no', 'yes'], 'yes'],
  ['a short value may differ in one letter', 'non', ['none', 'adopted'], 'none'],
  ['not in two', 'nein', ['none', 'adopted'], undefined],
  ['a value of five may differ in two', 'intor', ['intro', 'title'], 'intro'],
  ['a long value may differ in a third of its letters', 'mitrovice-jug', ['mitrovice-e-jugut'], 'mitrovice-e-jugut'],
  ['not in more', 'mitrovica-south', ['mitrovice-e-jugut'], undefined],
  ['the nearest of several', 'kline', ['klina', 'kllokot', 'kline'], 'kline'],
  ['of equally near ones the first', 'pejx', ['pejy', 'pejz'], 'pejy'],
  ['nothing to choose from', 'peje', [], undefined],
])('%s', (_, value, candidates, expected) => {
  expect(nearest(value, candidates)).toBe(expected);
});
