import { describe, expect, test } from 'vitest';
import { computeCouncils } from '../../src/indicators/councils.ts';
import { absent, council, edition } from '../support/datasets.ts';
import { sampleIndicators } from '../support/sample-data.ts';

describe('the published sheet of 2023', () => {
  const { councils } = sampleIndicators(2023);

  test('34 councils of 38 municipalities are established', () => {
    expect(councils).toMatchObject({ base: 38, established: 34 });
  });

  test('the four that are not are the northern ones', () => {
    expect(councils.notEstablished).toEqual(['leposaviq', 'mitrovice-e-veriut', 'zubin-potok', 'zvecan']);
  });
});

test.each([
  ['no municipality', [], { base: 0, established: 0, notEstablished: [] }],
  ['one municipality without a council', [absent('a')], { base: 1, established: 0, notEstablished: ['a'] }],
  ['one municipality with a council', [council('a')], { base: 1, established: 1, notEstablished: [] }],
  ['no council at all', [absent('a'), absent('b')], { base: 2, established: 0, notEstablished: ['a', 'b'] }],
  ['all established', [council('a'), council('b')], { base: 2, established: 2, notEstablished: [] }],
  [
    'some, in the order of the municipalities',
    [absent('b'), council('c'), absent('a')],
    { base: 3, established: 1, notEstablished: ['b', 'a'] },
  ],
])('%s', (_, councils, expected) => {
  expect(computeCouncils(edition(councils))).toEqual(expected);
});
