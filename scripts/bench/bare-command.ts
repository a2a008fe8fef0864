import { join } from 'node:path';
import { setLatestSheets } from './latest-sheets.ts';
import type { Command } from './measure.ts';

/**
 * Makes the sheets of the latest edition ready in a folder.
 * @returns the command that prints them
 */
export async function bareCommand(folder: string): Promise<Command> {
  const jobs = await setLatestSheets(folder);
  return ['bench/bare-print', ...jobs.map(({ path }) => join(folder, path))];
}
