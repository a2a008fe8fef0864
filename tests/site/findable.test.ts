import { beforeAll, describe, expect, test } from 'vitest';
import { CODES, LANGUAGES, translatorOf } from '../support/real-data.ts';
import { sharedSite } from '../support/shared-site.ts';
import { decode, type Site, tagsOf } from '../support/site.ts';

const ADDRESS = 'https://example.org/mcsc/';

let site: Site;
beforeAll(async () => {
  site = await sharedSite();
}, 120_000);

/** The file at an address of the site. */
function fileAt(address: string): string {
  expect(address.startsWith(ADDRESS), address).toBe(true);
  const path = address.slice(ADDRESS.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const pages = () => site.pages.filter((page) => page.includes('/'));

/** What a page says of itself in its head. */
function headOf(page: string) {
  const tags = tagsOf(site.text(page));
  const links = (rel: string) => tags.filter(({ tag, attributes }) => tag === 'link' && attributes['rel'] === rel);
  const meta = new Map(
    tags.flatMap(({ tag, attributes: { name, property, content = '' } }) =>
      tag === 'meta' ? [[name ?? property ?? '', content] as const] : [],
    ),
  );
  return {
    canonical: links('canonical')[0]?.attributes['href'] ?? '',
    alternates: new Map(
      links('alternate').flatMap(({ attributes: { hreflang, href = '' } }) =>
        hreflang === undefined ? [] : [[hreflang, href] as const],
      ),
    ),
    meta,
  };
}

/** The bytes of a PNG file as its size. */
function sizeOf(path: string): [number, number] {
  const bytes = Buffer.from(site.bytes(path));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('each page', () => {
  test('names its address, and the same page in each language, which names it in turn', () => {
    for (const page of pages()) {
      const { canonical, alternates } = headOf(page);
      expect(site.has(fileAt(canonical)), canonical).toBe(true);
      expect([...alternates.keys()]).toEqual([...LANGUAGES.map(({ tag }) => tag), 'x-default']);
      for (const { code, tag } of LANGUAGES) {
        const other = fileAt(alternates.get(tag) ?? '');
        expect(other).toBe(`${code}/${page.split('/').slice(1).join('/')}`);
        expect(headOf(other).alternates).toEqual(alternates);
      }
      expect(alternates.get('x-default')).toBe(alternates.get(LANGUAGES[0]?.tag ?? ''));
    }
  });

  test('has a picture for links to it, which is there, of the size that it names, and says that data is sample data', () => {
    const cards = new Set<string>();
    for (const page of pages()) {
      const { meta } = headOf(page);
      const t = translatorOf(page.split('/')[0] ?? '');
      cards.add(fileAt(meta.get('og:image') ?? ''));
      expect(meta.get('og:image:alt')).toContain(t.text('common.sample_tag'));
      expect(meta.get('og:title')?.length).toBeGreaterThan(5);
      expect(meta.get('og:url')).toBe(headOf(page).canonical);
      if (!/\/(dictionary)\//.test(page)) {
        expect(meta.get('description'), page).toContain(t.text('common.sample_sentence'));
        expect(meta.get('og:title'), page).toContain(t.text('common.sample_tag'));
      }
    }
    expect(cards.size).toBe(CODES.length * 2);
    for (const card of cards) expect([card, ...sizeOf(card)]).toEqual([card, 1200, 630]);
  });
});

describe('the list of pages for search engines', () => {
  test('has every page once that is not a second address of another, and nothing else', () => {
    const listed = [...site.text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) =>
      fileAt(decode(address)),
    );
    const own = pages().filter((page) => fileAt(headOf(page).canonical) === page);
    expect(own.length).toBeGreaterThan(100);
    expect(listed.toSorted()).toEqual(own.toSorted());
    expect(site.text('robots.txt')).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  });

  test('says when the data of an edition changed', () => {
    expect(site.text('sitemap.xml')).toContain(`<loc>${ADDRESS}sr/2022/</loc><lastmod>2023-01-31</lastmod>`);
  });
});

describe.each(CODES)('the feed in %s', (code) => {
  test('has an entry for each edition, newest first, each at a page that is there', () => {
    const feed = site.text(`${code}/feed.xml`);
    const entries = feed.split('<entry>').slice(1);
    const addresses = entries.map((entry) => fileAt(/<link rel="alternate" href="([^"]*)"/.exec(entry)?.[1] ?? ''));
    expect(addresses).toEqual([`${code}/2023/index.html`, `${code}/2022/index.html`]);
    expect(addresses.every((path) => site.has(path))).toBe(true);
    const t = translatorOf(code);
    for (const entry of entries) expect(decode(entry)).toContain(t.text('common.sample_sentence'));
    expect(/<updated>([^<]*)<\/updated>/.exec(feed)?.[1]).toBe('2024-01-31T00:00:00Z');
  });
});

describe('the data of an edition for search engines', () => {
  test.each(CODES)('names its files, licence and years, and that it is sample data, in %s', (code) => {
    const [, source = ''] =
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(site.text(`${code}/2022/index.html`)) ?? [];
    const data = JSON.parse(source) as {
      readonly name: string;
      readonly description: string;
      readonly temporalCoverage: string;
      readonly license: string;
      readonly inLanguage: string;
      readonly distribution: readonly { readonly contentUrl: string; readonly encodingFormat: string }[];
    };
    const t = translatorOf(code);
    expect(data).toMatchObject({ '@type': 'Dataset', inLanguage: t.tag, temporalCoverage: '2022-01-01/2022-12-31' });
    expect(data.license).toMatch(/^https:\/\/creativecommons\.org/);
    expect(data.name).toContain(t.text('common.sample_tag'));
    expect(data.description).toContain(t.text('common.sample_sentence'));
    expect(data.distribution.length).toBeGreaterThanOrEqual(7);
    for (const { contentUrl, encodingFormat } of data.distribution) {
      expect(site.has(fileAt(contentUrl)), contentUrl).toBe(true);
      expect(encodingFormat).toMatch(/^(text|application)\//);
    }
  });
});

describe('the icons', () => {
  test.each(CODES)('of the installed site in %s are there, of the sizes that it names', (code) => {
    const manifest = site.json(`${code}/site.webmanifest`) as {
      readonly start_url: string;
      readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    };
    const at = (path: string) => new URL(path, `${ADDRESS}${code}/`).href;
    expect(fileAt(at(manifest.start_url))).toBe(`${code}/index.html`);
    for (const { src, sizes } of manifest.icons) expect(sizeOf(fileAt(at(src))).join('x')).toBe(sizes);
    expect(manifest.icons.length).toBe(2);
  });

  test('of tabs and home screens are there', () => {
    expect(sizeOf('assets/icon-180.png')).toEqual([180, 180]);
    const ico = Buffer.from(site.bytes('favicon.ico'));
    // One picture of 32 pixels, from byte 22 to the end.
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico.readUInt32LE(18)]).toEqual([1, 1, 32, 22]);
    expect(ico.readUInt32LE(14)).toBe(ico.length - 22);
    expect(ico.subarray(23, 26).toString('latin1')).toBe('PNG');
  });
});
