import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../../src/print/browser.ts';

const FOLDER = process.env['SCREENSHOTS'];

/** Keeps what is seen of a page in the folder that the environment names; does nothing where it names none. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (!FOLDER) return;
  mkdirSync(FOLDER, { recursive: true });
  const path = `${join(FOLDER, name.replaceAll(' ', '-'))}.jpg` as const;
  await page.screenshot({ path, type: 'jpeg', quality: 70, fullPage: true });
}
