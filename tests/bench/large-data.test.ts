import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LargeData, writeLargeData } from '../../scripts/bench/large-data.ts';
import { readDataset } from '../../src/dataset/read.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'large-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function write(name: string, size: LargeData): Promise<string> {
  await writeLargeData(DATA, join(folder, name), size);
  return join(folder, name);
}

function contentOf(path: string): string[] {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).sort();
}

describe('large sample data', () => {
  test.each([
    [1, 1],
    [38, 3],
    [64, 1],
    [150, 2],
  ])('of %i municipalities and %i editions passes the check', async (municipalities, editions) => {
    const result = readDataset(await write(`passes-${municipalities}`, { municipalities, editions }));
    if ('problems' in result) expect(result.problems).toEqual([]);
    else {
      expect(result.warnings).toEqual([]);
      expect(result.dataset.municipalities).toHaveLength(municipalities);
      expect(result.dataset.editions.map(({ councils, status }) => [councils.length, status])).toEqual(
        Array.from({ length: editions }, () => [municipalities, 'sample']),
      );
    }
  });

  test('is the same for the same seed and another one for another', async () => {
    const size = { municipalities: 12, editions: 2 };
    const first = contentOf(await write('first', size));
    expect(contentOf(await write('again', size))).toEqual(first);
    expect(contentOf(await write('other', { ...size, seed: 2 }))).not.toEqual(first);
  });
});
