import { describe, expect, test } from 'vitest';
import { createDescriber } from '../../src/dataset/describe.ts';
import { checkFiles, expectedOf, FIXTURES, fixtureFiles } from '../support/fixtures.ts';

describe('a data folder is told each of its faults once, with its place', () => {
  test.each(FIXTURES)('%s', (name) => {
    const result = checkFiles(fixtureFiles(name));
    const found = 'problems' in result ? result.problems : result.warnings;
    const lines = found.map(({ file, line, column, severity, code }) => {
      return `${file.replace(/^data\//, '')}:${line}:${column}: ${severity} ${code}`;
    });
    expect(lines).toEqual(expectedOf(name));
  });
});

test('every code has a fixture of its name, which shows it in the documentation', () => {
  const missing = createDescriber('en').codes.filter((code) => {
    return !FIXTURES.includes(code) || !expectedOf(code).some((line) => line.endsWith(` ${code}`));
  });
  expect(missing).toEqual([]);
});
