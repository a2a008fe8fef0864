import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often the page is asked for, in milliseconds. */
const INTERVAL = 10;

/** A preview that runs, and how long it takes from a cell to the page. */
export class Preview {
  readonly #from: string;
  readonly #folder: string;
  #server: ChildProcess | undefined;
  #page = '';
  #text = '';
  #name = 0;

  /**
   * @param from the data that it shows; it is copied
   * @param folder where the copy and the pages stand
   */
  constructor(from: string, folder: string) {
    this.#from = from;
    this.#folder = folder;
  }

  /** @returns seconds from another name in a cell to the page of that municipality with this name */
  async refresh(): Promise<number> {
    await this.#start();
    this.#name += 1;
    const name = `Name ${this.#name}`;
    const began = performance.now();
    await writeFile(join(this.#data, 'municipalities.csv'), this.#text.replace(/^([^\n]*\n[^,]*,)[^,]*/, `$1${name}`));
    await this.#until((html) => html.includes(name));
    return (performance.now() - began) / 1000;
  }

  async close(): Promise<void> {
    if (!this.#server) return;
    this.#server.kill();
    await once(this.#server, 'exit');
  }

  get #data(): string {
    return join(this.#folder, 'preview-data');
  }

  async #start(): Promise<void> {
    if (this.#server) return;
    await cp(this.#from, this.#data, { recursive: true });
    this.#text = await readFile(join(this.#data, 'municipalities.csv'), 'utf8');
    const [header = '', first = ''] = this.#text.split('\n');
    const [, column = ''] = header.split(',');
    const port = await freePort();
    const language = column.replace(/^name_/, '');
    this.#page = `http://localhost:${port}/${language}/municipalities/${first.split(',')[0]}/index.html`;
    const args = ['--data', this.#data, '--out', join(this.#folder, 'preview'), '--port', String(port)];
    this.#server = spawn(process.execPath, ['scripts/start.js', 'preview', ...args], { stdio: 'ignore' });
    await this.#until((html) => html.includes('</html>'));
  }

  async #until(isSo: (html: string) => boolean): Promise<void> {
    while (
      !(await fetch(this.#page)
        .then((response) => response.text())
        .then(isSo, () => false))
    )
      await wait(INTERVAL);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
