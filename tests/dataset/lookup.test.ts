import { expect, test } from 'vitest';
import { rowOf, withId } from '../../src/dataset/lookup.ts';

const ROWS = [
  { municipality: 'peje', held: 6 },
  { municipality: 'junik', held: 0 },
];

test('a row is found by its municipality, in its own list', () => {
  const others = [{ municipality: 'peje', held: 3 }];
  expect(rowOf(ROWS, 'junik')).toBe(ROWS[1]);
  expect(rowOf(others, 'peje')).toBe(others[0]);
  expect(rowOf(ROWS, 'peje')).toBe(ROWS[0]);
  expect(rowOf(others, 'junik')).toBeUndefined();
});

test('an element is found by its identifier', () => {
  const list = [{ id: 'a' }, { id: 'b' }];
  expect(withId(list, 'b')).toBe(list[1]);
  expect(withId(list, 'c')).toBeUndefined();
});
