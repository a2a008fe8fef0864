import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChangesReport } from '../src/changes/report.ts';
import { launchBrowser } from '../src/print/browser.ts';
import { count, EXIT, runCommand, UsageError } from './command-line.ts';
import { Progress } from './progress.ts';

const USAGE = `npm run pictures -- --changes FILE [options]

Takes pictures of the pages that a change touches, as wide as a phone and as a screen, for those who
look at a pull request.

  --changes FILE   what npm run changes -- --format json has written
  --site DIR       the built site (default: dist)
  --out DIR        folder of the pictures (default: pictures)
  -h, --help       show this text

Exit code 0: they are taken, or no page changes. 1: no browser. 2: wrong usage.
`;

/** Pixels across. */
const WIDTHS = [390, 1280];

/** Pages at most: editions first, because they show most. */
const LIMIT = 30;

await runCommand(
  USAGE,
  {
    changes: { type: 'string' },
    site: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'pictures' },
  },
  async ({ changes, site, out }) => {
    if (changes === undefined) throw new UsageError('--changes is missing: of which changes?');
    const pages = pagesIn(await readReport(changes));
    if (pages.length === 0) {
      process.stdout.write('no page changes\n');
      return EXIT.well;
    }
    const missing = pages.find((path) => !existsSync(join(site, path)));
    if (missing !== undefined)
      throw new UsageError(`there is no ${missing} in ${site}: build the site of the data as it is now`);
    const progress = new Progress();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      for (const [index, path] of pages.entries()) {
        progress.step('taking pictures', `${index + 1}/${pages.length}`);
        for (const width of WIDTHS) {
          const target = join(out, path.replace(/(?:\/?index)?\.html$/, ''), `${width}.png`);
          await mkdir(dirname(target), { recursive: true });
          await page.setViewport({ width, height: 900 });
          await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: 'load' });
          await page.evaluate(() => document.fonts.ready.then(() => undefined));
          await page.screenshot({ path: target as `${string}.png`, fullPage: true });
        }
      }
    } finally {
      progress.end();
      await browser.close();
    }
    process.stdout.write(
      `${count(pages.length * WIDTHS.length, 'picture')} of ${count(pages.length, 'page')} in ${out}\n`,
    );
    return EXIT.well;
  },
);

/** @throws UsageError */
async function readReport(file: string): Promise<ChangesReport> {
  try {
    const report = JSON.parse(await readFile(file, 'utf8')) as Partial<ChangesReport>;
    if (!Array.isArray(report.pages)) throw new Error('it lists no pages');
    return report as ChangesReport;
  } catch (error) {
    throw new UsageError(`--changes ${file} is no report of changes (${(error as Error).message})`);
  }
}

/** The pages that are there, those of editions first. */
function pagesIn({ pages }: ChangesReport): string[] {
  const isEdition = (path: string) => /^\w+\/(?:\d{4}\/)?index\.html$/.test(path);
  const paths = pages
    .filter(({ path, change }) => change !== 'removed' && path.endsWith('.html'))
    .map(({ path }) => path);
  return [...paths.filter(isEdition), ...paths.filter((path) => !isEdition(path))].slice(0, LIMIT);
}
