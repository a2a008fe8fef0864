import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderRows, readValues } from '../../src/browser/order-rows.ts';

test('the numbers of a row are read as they are written', () => {
  expect(readValues('0 12 - 25.5')).toEqual([0, 12, null, 25.5]);
});

describe('the order of rows', () => {
  const rows = [[3], [1], [null], [2], [1]];

  test('goes up or down; equal ones stay as they were, missing ones are last', () => {
    expect(orderRows(rows, 0, false)).toEqual([1, 4, 3, 0, 2]);
    expect(orderRows(rows, 0, true)).toEqual([0, 3, 1, 4, 2]);
  });

  test('of any numbers holds each row once, and every pair in order', () => {
    const column = fc.array(fc.option(fc.integer({ min: -9, max: 9 })));
    fc.assert(
      fc.property(column, fc.boolean(), (values, descending) => {
        const order = orderRows(
          values.map((value) => [value]),
          0,
          descending,
        );
        expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, index) => index));
        const known = order.map((place) => values[place] ?? null).filter((value) => value !== null);
        expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
        expect(order.slice(known.length).every((place) => values[place] === null)).toBe(true);
      }),
    );
  });
});
