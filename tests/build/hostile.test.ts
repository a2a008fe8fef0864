import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DataFolder, makeDataFolder } from '../support/data-folder.ts';
import { measure } from '../support/real-data.ts';
import { buildSite, chartOf, type Site, tagsOf, temporaryFolder, visibleText } from '../support/site.ts';
import { readSvg } from '../support/svg.ts';

// What somebody might put into a cell, by accident or on purpose. It must come out as text.
const NAMES = { sq: '<script>x</script>', sr: `"><img src=x>&amp;'`, en: '<b>{{7*7}}${8*8}' };
const NOTE = `A note: =cmd|' /C calc'!A0 <script>alert(1)</script> "><img src=x onerror=alert(2)> {{ view }} \${9*9}`;
const TEXT = `<b onclick=alert(3)>A</b> "><svg onload=alert(4)> '{{ 5 }}' & more`;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const folder = temporaryFolder();
let data: DataFolder;
let site: Site;

beforeAll(async () => {
  data = makeDataFolder({
    'municipalities.csv': (text) =>
      text.replace(/^peje,Pejë,Peć,Pejë\/Peć/m, () => `peje,${Object.values(NAMES).map(quoted).join(',')}`),
    'editions/2023/councils.csv': (text) =>
      text.replace(/^(peje,yes,[a-z_]+,[a-z_]+),.*$/m, `$1,${quoted(NOTE).replaceAll('$', '$$$$')}`),
    'texts/en.yaml': (text) => text.replace(/^ {2}nav_data: .*$/m, () => `  nav_data: ${JSON.stringify(TEXT)}`),
  });
  site = await buildSite({ data: data.path, out: `${folder.path}/dist`, editions: [2023] });
}, 60_000);
afterAll(() => {
  data.remove();
  folder.remove();
});

describe('a name that looks like markup or like a template', () => {
  test.each(Object.entries(NAMES))('is text on every page that names the place, in %s: %s', (code, name) => {
    const own = site.pages.filter((page) => page.startsWith(`${code}/`) && visibleText(site.text(page)).includes(name));
    const names = own.filter((page) => page.includes('/municipalities/'));
    expect(own).toContain(`${code}/2023/index.html`);
    // Its own page, the list of all, and its two neighbours in the alphabet or one.
    expect(names.length).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(NAMES))('is text in charts and their text alternatives, in %s: %s', (code, name) => {
    const html = site.text(`${code}/2023/index.html`);
    const labels = tagsOf(html).flatMap(({ attributes }) => attributes['aria-label'] ?? []);
    expect(labels.filter((label) => label.includes(name)).length).toBeGreaterThanOrEqual(2);
    const { texts } = readSvg(chartOf(html, 'meetings', 'wide').svg, measure);
    expect(texts.map(({ text }) => text)).toContain(name);
  });

  test('is the same in the downloads', () => {
    const csv = Papa.parse<Record<string, string>>(site.text('data/2023/councils.csv'), { header: true });
    const row = csv.data.find(({ municipality }) => municipality === 'peje');
    expect(row).toMatchObject({ name_sq: NAMES.sq, name_sr: NAMES.sr, name_en: NAMES.en });
  });
});

test('a note is the same in the download', () => {
  const csv = Papa.parse<Record<string, string>>(site.text('data/2023/councils.csv'), { header: true });
  expect(csv.data.find(({ municipality }) => municipality === 'peje')?.['note']).toBe(NOTE);
});

test('a text of the translator is text, too', () => {
  expect(visibleText(site.text('en/index.html'))).toContain(`<b onclick=alert(3)>A</b> "><svg onload=alert(4)>`);
});

/** The script that each page loads, and data that is no script. */
function isOwnScript(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  const { src = '', type, 'data-fonts': fonts = '' } = attributes;
  const isOwn = type === 'application/ld+json' || /^(\.\.\/)*assets\/site\.js$/.test(src);
  return tag === 'script' && (isOwn || /^([\w./-]+\.woff ?)+$/.test(fonts));
}

test('nothing of it becomes an element, an attribute or a calculation', () => {
  const elements = new Set(['script', 'img', 'b', 'iframe']);
  const faults = site.pages.filter((page) => {
    const html = site.text(page);
    const strange = tagsOf(html).some(
      ({ tag, attributes }) =>
        (elements.has(tag) && !isOwnScript(tag, attributes)) ||
        Object.keys(attributes).some((name) => name.startsWith('on')),
    );
    return strange || html.includes('&amp;lt;') || /\b(4964|81 )\b/.test(visibleText(html));
  });
  expect(faults).toEqual([]);
});
