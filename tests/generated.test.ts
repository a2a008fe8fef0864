import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../scripts/generated-files.ts';

const FILES = await Array.fromAsync(generatedFiles());

test.each(FILES)('$path follows from what it is generated from', ({ path, content }) => {
  const present = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  expect(present === content, `${path} is stale, run npm run generate`).toBe(true);
});
