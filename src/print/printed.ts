import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Key, keyOf } from '../cache/key.ts';
import type { Store } from '../cache/store.ts';
import type { PrintJob } from './print.ts';

/** Sheets that were printed before, by everything that a PDF follows from. */
export class PrintedSheets {
  readonly #store: Store;
  readonly #program: string;
  readonly #folder: string;

  /**
   * @param program digest of code, styles, fonts and browser
   * @param folder the folder of the site, in which the pages stand that are printed
   */
  constructor(store: Store, program: string, folder: string) {
    this.#store = store;
    this.#program = program;
    this.#folder = folder;
  }

  /** Writes the PDFs that are known into the folder; returns the jobs that are still to be printed. */
  async recall(jobs: readonly PrintJob[]): Promise<PrintJob[]> {
    const open = await Promise.all(
      jobs.map(async (job) => {
        const bytes = await this.#store.read(await this.#keyOf(job));
        if (!bytes) return job;
        const target = join(this.#folder, job.pdf);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, bytes);
        return undefined;
      }),
    );
    return open.flatMap((job) => job ?? []);
  }

  /** Keeps the PDFs of jobs that have been printed, fitted and were found to be well. */
  async keep(jobs: readonly PrintJob[]): Promise<void> {
    await Promise.all(
      jobs.map(async (job) => this.#store.write(await this.#keyOf(job), await readFile(join(this.#folder, job.pdf)))),
    );
  }

  async #keyOf({ attachments, ...facts }: PrintJob): Promise<Key> {
    const page = await readFile(join(this.#folder, facts.path));
    const carried = attachments.map(({ content, ...about }) => ({ about: JSON.stringify(about), content }));
    const parts = carried.flatMap(({ about, content }) => [about, content]);
    return keyOf('sheet', this.#program, JSON.stringify(facts), page, ...parts);
  }
}
