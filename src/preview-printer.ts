import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from './print/browser.ts';
import type { PrintJob } from './print/print.ts';

/** Prints the sheets of the preview, each when it is asked for. */
export class PreviewPrinter {
  readonly #folder: string;
  #jobs: () => readonly PrintJob[] = () => [];
  #browser: Promise<Browser> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @param folder the folder of the preview, in which the pages stand that are printed */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Says which sheets there are now. @param jobs asked when a sheet is, because their files take long to make */
  show(jobs: () => readonly PrintJob[]): void {
    this.#jobs = jobs;
  }

  /** The PDF at a path of the site, or why it cannot be printed; undefined where no sheet has this path. */
  async respond(path: string): Promise<Response | undefined> {
    if (!path.endsWith('.pdf')) return undefined;
    const job = this.#jobs().find(({ pdf }) => pdf === path);
    if (!job) return undefined;
    // One after another: two requests for the same sheet would write the same file.
    const printed = this.#last.then(() => this.#print(job));
    this.#last = printed;
    return printed;
  }

  async #print(job: PrintJob): Promise<Response> {
    const [{ launchBrowser }, { printSheets }] = await Promise.all([
      import('./print/browser.ts'),
      import('./print/print.ts'),
    ]);
    try {
      this.#browser ??= this.#watched(launchBrowser());
      await printSheets(await this.#browser, this.#folder, [job], () => undefined);
      const body = await readFile(join(this.#folder, job.pdf));
      return new Response(body, { headers: { 'content-type': 'application/pdf' } });
    } catch (error) {
      const headers = { 'content-type': 'text/plain; charset=utf-8' };
      return new Response((error as Error).message, { status: 500, headers });
    }
  }

  /** A browser that did not start, or is gone, is started anew for the next sheet. */
  async #watched(starting: Promise<Browser>): Promise<Browser> {
    const forget = () => {
      this.#browser = undefined;
    };
    try {
      const browser = await starting;
      return browser.once('disconnected', forget);
    } catch (error) {
      forget();
      throw error;
    }
  }
}
