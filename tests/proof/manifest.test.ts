import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readStatement } from '../../src/print/pdf/statement.ts';
import { sumOfCode } from '../../src/proof/code.ts';
import type { Manifest } from '../../src/proof/manifest.ts';
import { readPdf } from '../support/pdf.ts';
import { CODES, translatorOf } from '../support/real-data.ts';
import { sharedSite } from '../support/shared-site.ts';
import type { Site } from '../support/site.ts';

let site: Site;
let manifest: Manifest;

beforeAll(async () => {
  site = await sharedSite();
  manifest = site.json('manifest.json') as Manifest;
}, 120_000);

describe('the manifest', () => {
  test('lists all files but itself, sorted, with sizes and sums', () => {
    expect(Object.keys(manifest.files)).toEqual(site.files.filter((path) => path !== 'manifest.json'));
    const wrong = Object.entries(manifest.files).filter(([path, { bytes, sha256 }]) => {
      const content = site.bytes(path);
      return content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256;
    });
    expect(wrong).toEqual([]);
  });

  test('says which issues were printed, and what they were made from', async () => {
    const { 2022: before, 2023: now } = manifest.editions;
    expect(now).toMatchObject({ issue: 1, date: '2024-01-31', code: await sumOfCode() });
    expect(before).toMatchObject({ texts: now?.texts, code: now?.code, browser: now?.browser });
    expect(before?.data).not.toBe(now?.data);
    expect(before?.fingerprint).not.toBe(now?.fingerprint);
  });
});

describe.each([2022, 2023].flatMap((year) => CODES.map((code) => [year, code] as const)))(
  'the PDF %i %s',
  (year, code) => {
    const bytes = () => site.bytes(`${code}/${year}/fact-sheet-${year}-${code}.pdf`);

    test('says in its metadata what the manifest says', () => {
      const { date: _, ...issue } = manifest.editions[year] as Manifest['editions'][string];
      expect(readStatement(bytes())).toEqual({ edition: year, language: code, ...issue });
    });

    test('bears issue, date and fingerprint in the foot of each page and in its keywords', async () => {
      const { issue, date, fingerprint = '' } = manifest.editions[year] ?? { issue: 0, date: '' };
      const t = translatorOf(code);
      const words = [
        t.text('notes.issue', { year, issue, date: t.date(date) }),
        t.text('notes.fingerprint', { fingerprint }),
      ].map((word) => word.replaceAll('\u00a0', ' '));
      const { pages, info } = await readPdf(bytes());
      expect(fingerprint).toMatch(/^[0-9a-f]{10}$/);
      for (const word of words) {
        expect(String(info['Keywords']).replaceAll('\u00a0', ' ')).toContain(word);
        expect(pages.map(({ text }) => text.includes(word))).toEqual([true, true]);
      }
    });
  },
);
