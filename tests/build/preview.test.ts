import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DataFolder, makeDataFolder } from '../support/data-folder.ts';
import { ROOT, temporaryFolder } from '../support/site.ts';

const PATIENCE = 30_000;
/** What the page says before a meeting is added, and after it. */
const [BEFORE, AFTER] = ['11 of 34 councils held', '12 of 34 councils held'];
const folder = temporaryFolder();
const out = join(folder.path, 'preview');
let data: DataFolder;
let server: ChildProcess;
let said = '';
let address = '';

beforeAll(async () => {
  data = makeDataFolder();
  const port = await freePort();
  address = `http://localhost:${port}`;
  server = spawn(
    process.execPath,
    ['scripts/start.js', 'preview', '--data', data.path, '--out', out, '--port', String(port)],
    {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  await until(() => fetch(`${address}/en/index.html`).then(({ ok }) => ok));
}, PATIENCE);
afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  data.remove();
  folder.remove();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await Promise.resolve(isSo()).catch(() => false))) {
    if (performance.now() > end) throw new Error(`it did not happen; the preview said:\n${said}`);
    await wait(20);
  }
}

const page = async (path: string) => (await fetch(`${address}/${path}`)).text();
const edit = (file: string, change: (text: string) => string) => {
  const path = join(data.path, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const writtenAt = (path: string) => statSync(join(out, path)).mtimeMs;

test('a change of a cell shows on the pages that it touches, and no other page is written', async () => {
  const [touched, other] = ['en/2023/index.html', 'en/about/index.html'];
  expect(await page(touched)).toContain(BEFORE);
  const before = [touched, other].map(writtenAt);
  edit('editions/2023/meetings.csv', (text) => text.replace(/^ferizaj,/m, 'ferizaj,2023-12-30,no,no\nferizaj,'));
  await until(async () => (await page(touched)).includes(AFTER));
  expect([writtenAt(touched) > (before[0] ?? 0), writtenAt(other)]).toEqual([true, before[1]]);
});

test('a fault in the data is told with its place, the pages stay, and once it is mended they follow', async () => {
  edit('editions/2023/meetings.csv', (text) => text.replace('2023-12-30', '2023-02-30'));
  await until(() => /editions\/2023\/meetings\.csv:\d+:\d+: /.test(said));
  expect(await page('en/2023/index.html')).toContain(AFTER);
  edit('editions/2023/meetings.csv', (text) => text.replace('ferizaj,2023-02-30,no,no\n', ''));
  await until(async () => (await page('en/2023/index.html')).includes(BEFORE));
});

test('the page of files says how large they are now, and is shown anew like any other', async () => {
  // What `fetch` asks for is no page of a reader, and is not shown anew.
  const [answer] = (await once(get(`${address}/en/data/`), 'response')) as [IncomingMessage];
  const html = await text(answer);
  const file = 'data/2023/fact-sheet-2023-en.xlsx';
  const size = Math.ceil(statSync(join(out, file)).size / 1000);
  expect(html).toContain(`/${file.split('/').pop()}">`);
  expect(html).toContain(`<span class="size">${size} kB</span>`);
  expect(html).toContain('reload-client.js');
});

describe('a sheet', () => {
  const sheet = () => fetch(`${address}/en/2023/fact-sheet-2023-en.pdf`);

  test('is printed when it is asked for', async () => {
    const response = await sheet();
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('that does not fit says so instead', async () => {
    edit('texts/en.yaml', (text) =>
      text.replace(/^( {2}councils: )MCSCs established$/m, `$1${'Established '.repeat(60)}`),
    );
    await until(async () => (await page('sheets/en-2023.html')).includes('Established Established'));
    const response = await sheet();
    expect([response.status, await response.text()]).toEqual([500, expect.stringMatching(/en 2023, page 1, .* mm/)]);
  });
});
