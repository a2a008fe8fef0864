import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PdfContent, readPdf } from '../support/pdf.ts';
import { CODES, LANGUAGES, realDataset, translatorOf } from '../support/real-data.ts';
import type { Ended } from '../support/script.ts';
import { sharedSite } from '../support/shared-site.ts';
import { decode, type Reference, runBuild, Site, tagsOf, temporaryFolder, visibleText } from '../support/site.ts';

const YEARS = [2022, 2023];
const MUNICIPALITIES = realDataset().municipalities.map(({ id }) => id);
const elsewhere = temporaryFolder();

let site: Site;
let again: Ended;
const pdfs = new Map<string, PdfContent>();

beforeAll(async () => {
  site = await sharedSite();
  // Another clock zone, another language of the machine, another folder.
  const environment = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
  again = await runBuild(['--no-pdf', '--out', `${elsewhere.path}/dist`], environment);
  for (const code of CODES) {
    for (const year of YEARS) {
      pdfs.set(`${code} ${year}`, await readPdf(site.bytes(`${code}/${year}/fact-sheet-${year}-${code}.pdf`)));
    }
  }
}, 120_000);
afterAll(() => elsewhere.remove());

describe('the outputs of the contract', () => {
  test('are written, and no other page', () => {
    const pages = CODES.flatMap((code) => [
      `${code}/index.html`,
      ...YEARS.map((year) => `${code}/${year}/index.html`),
      `${code}/municipalities/index.html`,
      ...MUNICIPALITIES.map((id) => `${code}/municipalities/${id}/index.html`),
      `${code}/methodology/index.html`,
      `${code}/data/index.html`,
      `${code}/data/dictionary/index.html`,
      `${code}/about/index.html`,
      `${code}/over-time/index.html`,
      `${code}/corrections/index.html`,
    ]);
    expect(site.pages).toEqual(['404.html', 'index.html', ...pages].sort());
  });

  test.each(YEARS)('of %i are a sheet in each language and the data', (year) => {
    const files = [
      'by-municipality.csv',
      'councils.csv',
      'meetings.csv',
      'members.csv',
      'residents.csv',
      'municipalities.csv',
      'communities.csv',
      'codes.csv',
      'columns.csv',
      'indicators.json',
      `fact-sheet-${year}.zip`,
      `fact-sheet-${year}.xlsx`,
      ...CODES.map((code) => `fact-sheet-${year}-${code}.xlsx`),
      'datapackage.json',
    ];
    const expected = [
      ...CODES.map((code) => `${code}/${year}/fact-sheet-${year}-${code}.pdf`),
      ...files.map((file) => `data/${year}/${file}`),
    ];
    expect(expected.filter((path) => !site.has(path))).toEqual([]);
  });

  test('have styles and fonts; the pages that are printed are not published', () => {
    expect(site.files.filter((path) => path.startsWith('assets/')).sort()).toEqual(
      expect.arrayContaining(['assets/site.css', 'assets/fonts/LICENSE']),
    );
    expect(site.files.filter((path) => path.startsWith('sheets/'))).toEqual([]);
  });

  test('hold nothing that is empty', () => {
    expect(site.files.filter((path) => site.bytes(path).length === 0)).toEqual([]);
  });

  test('are as large as the pages say that offer them', () => {
    const offers = ['sq/data/index.html', 'sr/2023/index.html'].flatMap((path) =>
      [...site.text(path).matchAll(/<a href="([^"]*)">[^<]*(?:<\/a> )?<span class="size">(\d+) kB<\/span>/g)].map(
        ([, href = '', size]) => {
          const file = posix.join(path, '..', href);
          return { file, said: Number(size), is: Math.ceil(site.bytes(file).length / 1000) };
        },
      ),
    );
    expect(offers.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'data/2023/codes.csv',
        'sq/2023/fact-sheet-2023-sq.pdf',
        'sr/2023/fact-sheet-2023-sr.pdf',
      ]),
    );
    expect(offers.filter(({ said, is }) => said !== is)).toEqual([]);
  });

  test('are the same bytes on another machine: time zone, language and folder do not matter', () => {
    expect([again.code, again.stderr.match(/error/)]).toEqual([0, null]);
    // The list of files names the PDFs in the one, and none in the other.
    const others = site.files.filter((path) => !path.endsWith('.pdf'));
    const copy = new Site(`${elsewhere.path}/dist`);
    expect(copy.files).toEqual(others);
    // And pages say how large PDFs are.
    const contentOf = (one: Site, path: string) =>
      path.endsWith('.html') ? one.text(path).replace(/<span class="size">[^<]*<\/span>/g, '') : one.bytes(path);
    const differ = others.filter(
      (path) => !Buffer.from(contentOf(site, path)).equals(Buffer.from(contentOf(copy, path))),
    );
    expect(differ).toEqual(['manifest.json']);
  });

  test('are listed at the end, with sizes and seconds', () => {
    expect(again.stdout.trimEnd().split('\n').at(-1)).toMatch(/^written .*dist: \d+ files, [\d.]+ MB, [\d.]+ s$/);
  });
});

test('a base changes the addresses of the pages and nothing else', async () => {
  const out = `${elsewhere.path}/under`;
  const { code } = await runBuild([
    '--no-pdf',
    '--out',
    out,
    '--edition',
    '2023',
    '--language',
    'en',
    '--base',
    '/sheets',
  ]);
  const under = new Site(out);
  const canonical = tagsOf(under.text('en/index.html')).find(({ attributes }) => attributes['rel'] === 'canonical');
  expect([code, canonical?.attributes['href']]).toEqual([0, 'https://example.org/sheets/en/2023/']);
  expect(under.pages.filter((page) => under.text(page).includes('example.org/mcsc'))).toEqual([]);
  const absolute = under.pages.flatMap((page) => under.references(page)).filter(({ target }) => target.startsWith('/'));
  // The page for what is not there is shown at any address, so it names the whole path.
  expect(new Set(absolute.map(({ page }) => page))).toEqual(new Set(['404.html']));
  expect(absolute.filter(({ target }) => !under.has(target.replace(/^\/sheets\//, '')))).toEqual([]);
});

describe.each(CODES.flatMap((code) => YEARS.map((year) => ({ code, year }))))(
  'the PDF of $year in $code',
  ({ code, year }) => {
    const pdf = () => pdfs.get(`${code} ${year}`) as PdfContent;
    const t = translatorOf(code);

    test('has exactly two pages of A4', () => {
      expect(pdf().pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
        [595, 842],
        [595, 842],
      ]);
    });

    test('brings its fonts along, and they are Source Sans', () => {
      const { fonts } = pdf();
      expect(fonts.length).toBeGreaterThan(0);
      expect(
        fonts.filter(
          ({ name, kind, embedded }) => !embedded || kind === 'Type3' || !/^[A-Z]{6}\+SourceSans3/.test(name),
        ),
      ).toEqual([]);
    });

    test('has nothing smaller than 7 points', () => {
      expect(Math.min(...pdf().pages.map(({ smallest }) => smallest))).toBeGreaterThan(6.95);
    });

    test('has text that can be found and copied, with every letter of the language', () => {
      const text = pdf()
        .pages.map((page) => page.text)
        .join('\n');
      const letters = { sq: 'ëç', sr: 'čćšžĐ', en: 'ëçčćšĐ' }[code] ?? '';
      expect([...letters].filter((letter) => !text.includes(letter))).toEqual([]);
      expect(text).not.toMatch(/[\ufffd\u0000]|undefined|NaN|\{/);
      for (const { names } of realDataset().municipalities) {
        const name = names[code] ?? '';
        expect(text.split(name).length - 1, name).toBeGreaterThanOrEqual(1);
      }
    });

    test('says its title, publisher, language and day', () => {
      const { info } = pdf();
      expect(info['Title']).toBe(`${t.text('common.title')} – ${t.text('common.sheet_of_year', { year })}`);
      expect(info['Author']).toBe(t.text('common.publisher'));
      expect(info['Language']).toBe(t.tag);
      expect(info['CreationDate']).toMatch(new RegExp(`^D:${year + 1}0131`));
    });

    test('is tagged and has bookmarks for its title, sections and panels', () => {
      const { marked, bookmarks } = pdf();
      expect(marked).toBe(true);
      expect(bookmarks.slice(0, 2).map((title) => title.replaceAll('\u00a0', ' '))).toEqual([
        t.text('common.title'),
        t.text('section.work', { year }),
      ]);
      expect(bookmarks).toContain(t.text('section.list'));
      expect(bookmarks).toContain(t.text('map.title'));
      expect(bookmarks.length).toBeGreaterThanOrEqual(7);
    });

    test('says on both pages that it is sample data, and what its numbers of pages are', () => {
      pdf().pages.forEach(({ text }, index) => {
        expect(text).toContain(t.text('common.sample_tag'));
        expect(text).toContain(t.text('common.sample_sentence'));
        expect(text).toContain(t.text('notes.page', { x: index + 1, y: 2 }));
      });
    });

    test('has the text alternative of each chart, the one of the page', () => {
      const labels = tagsOf(site.text(`${code}/${year}/index.html`)).flatMap(({ tag, attributes }) =>
        tag === 'div' && attributes['role'] === 'img' ? [attributes['aria-label'] ?? ''] : [],
      );
      expect(labels.length).toBeGreaterThanOrEqual(4);
      const missing = [...new Set(labels)].filter((label) => !pdf().alternatives.includes(label));
      expect(missing.map((label) => label.slice(0, 60))).toEqual([]);
    });

    test('links the page of the edition', () => {
      expect(new Set(pdf().links)).toEqual(new Set([`https://example.org/mcsc/${code}/${year}/`]));
    });

    test('says what its page says', () => {
      const text = pdf()
        .pages.map((page) => page.text)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      const page = visibleText(site.text(`${code}/${year}/index.html`));
      const titles = [...site.text(`${code}/${year}/index.html`).matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, title = '']) =>
        decode(title).replaceAll('\u00a0', ' '),
      );
      expect(titles.length).toBeGreaterThanOrEqual(5);
      expect(titles.filter((title) => !page.includes(title))).toEqual([]);
      // Without an edition of the year before there is no comparison on paper, and its title is another.
      expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    });
  },
);

describe('links', () => {
  const isOutside = (target: string) => /^[a-z][a-z+.-]*:/i.test(target) || target.startsWith('//');
  const all = () => site.pages.filter((page) => page !== '404.html').flatMap((page) => site.references(page));
  const resolve = ({ page, target }: Reference) => {
    const [path = '', fragment = ''] = target.split('#');
    return { path: path === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(path))), fragment };
  };

  test('each that stays on the site leads to a file, from the root, a sub-path or a folder alike', () => {
    const inside = all().filter(({ target }) => !isOutside(target));
    expect(inside.length).toBeGreaterThan(1000);
    const broken = inside.filter((reference) => reference.target.startsWith('/') || !site.has(resolve(reference).path));
    expect(broken.map(({ page, target }) => `${page} → ${target}`)).toEqual([]);
  });

  test('none leads to a folder: a static host may not look for its index', () => {
    const folders = all().filter(
      ({ target }) => !isOutside(target) && /(^|\/)(#.*)?$/.test(target) && !target.startsWith('#'),
    );
    expect(folders.map(({ page, target }) => `${page} → ${target}`)).toEqual([]);
  });

  test('each with an anchor leads to one that is there', () => {
    const ids = new Map<string, Set<string>>();
    const idsOf = (path: string) => {
      const known =
        ids.get(path) ?? new Set(tagsOf(site.text(path)).flatMap(({ attributes }) => attributes['id'] ?? []));
      ids.set(path, known);
      return known;
    };
    const anchored = all().filter(({ target }) => !isOutside(target) && target.includes('#'));
    expect(anchored.length).toBeGreaterThan(100);
    const broken = anchored.filter((reference) => {
      const { path, fragment } = resolve(reference);
      return !idsOf(path).has(fragment);
    });
    expect(broken.map(({ page, target }) => `${page} → ${target}`)).toEqual([]);
  });

  test('none loads anything from elsewhere; only the address of the page, the licence and the contact lead outside', () => {
    const outside = all().filter(({ target }) => isOutside(target));
    const strange = outside.filter(({ tag, attributes, target }) => {
      if (tag === 'link') return attributes['rel'] !== 'canonical' && attributes['rel'] !== 'alternate';
      if (tag !== 'a') return true;
      return !/^(https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/|mailto:mcsc-data@example\.org)$/.test(target);
    });
    expect(strange.map(({ page, tag, target }) => `${page}: ${tag} ${target}`)).toEqual([]);
  });

  test('no style sheet and no script asks another server for anything', () => {
    const texts = site.files.filter((path) => /\.(css|js|mjs|svg|json)$/.test(path) && path.startsWith('assets/'));
    expect(texts.length).toBeGreaterThan(0);
    const broken: string[] = [];
    for (const path of texts) {
      const content = site.text(path).replace(/\/\*[\s\S]*?\*\//g, '');
      if (/@import|https?:\/\/(?!www\.w3\.org)|(?<!:)\/\/[a-z0-9-]+\.[a-z]/i.test(content))
        broken.push(`${path} asks elsewhere`);
      for (const [, target = ''] of content.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) {
        if (target.startsWith('data:')) continue;
        if (!site.has(posix.join(posix.dirname(path), target))) broken.push(`${path} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('every file that readers may take is offered on the page of data, in each language', () => {
    for (const code of CODES) {
      const offered = new Set(site.references(`${code}/data/index.html`).map((reference) => resolve(reference).path));
      const isOthers = (path: string) => path.endsWith('.xlsx') && !path.endsWith(`-${code}.xlsx`);
      const files = site.files.filter(
        (path) =>
          (path.startsWith('data/') && !isOthers(path)) || (path.startsWith(`${code}/`) && path.endsWith('.pdf')),
      );
      expect(files.filter((path) => !offered.has(path))).toEqual([]);
    }
  });

  test('every page can be reached from the first one', () => {
    const reached = new Set(['index.html']);
    const queue = ['index.html'];
    for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
      for (const reference of site.references(page)) {
        const { path } = isOutside(reference.target) ? { path: '' } : resolve(reference);
        if (path.endsWith('.html') && !reached.has(path)) {
          reached.add(path);
          queue.push(path);
        }
      }
    }
    expect(site.pages.filter((page) => !reached.has(page))).toEqual(['404.html']);
  });
});

describe('every page', () => {
  const withLanguage = () => site.pages.filter((page) => page.includes('/'));

  test('says its language, title and description, and how to find it in the others', () => {
    for (const page of withLanguage()) {
      const tags = tagsOf(site.text(page));
      const language = LANGUAGES.find(({ code }) => page.startsWith(`${code}/`));
      expect(tags.find(({ tag }) => tag === 'html')?.attributes['lang']).toBe(language?.tag);
      expect(/<title>([^<]+)<\/title>/.exec(site.text(page))?.[1]).toBeTruthy();
      const alternates = tags.flatMap(({ attributes: { rel, hreflang = '' } }) =>
        rel === 'alternate' ? hreflang : [],
      );
      expect(alternates).toEqual([...LANGUAGES.map((own) => own.tag), 'x-default', '']);
    }
  });

  test('has one main heading, and none is skipped under it', () => {
    const faults = withLanguage().filter((page) => {
      const levels = tagsOf(site.text(page)).flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
      const jumps = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length !== 1 || jumps;
    });
    expect(faults).toEqual([]);
  });

  test('has no identifier twice', () => {
    const faults = site.pages.filter((page) => {
      const ids = tagsOf(site.text(page)).flatMap(({ attributes }) => attributes['id'] ?? []);
      return new Set(ids).size !== ids.length;
    });
    expect(faults).toEqual([]);
  });

  test('says the note on status; every one that shows data says that it is sample data', () => {
    for (const page of withLanguage()) {
      const t = translatorOf(page.split('/')[0] ?? '');
      const text = visibleText(site.text(page));
      expect(text, page).toContain(t.text('common.status_note').replaceAll('\u00a0', ' '));
      if (!page.includes('/dictionary/')) expect(text, page).toContain(t.text('common.sample_sentence'));
    }
  });

  test('has no word of another language', () => {
    // A sentence that stands on every page, in the words of each language.
    const sentences = CODES.map((code) => translatorOf(code).text('site.skip'));
    for (const page of withLanguage()) {
      const own = translatorOf(page.split('/')[0] ?? '').text('site.skip');
      const html = site.text(page);
      expect(sentences.filter((sentence) => html.includes(sentence))).toEqual([own]);
    }
  });

  test('works without a script', () => {
    const faults = site.pages.filter((page) => /\son[a-z]+="|javascript:/i.test(site.text(page)));
    expect(faults).toEqual([]);
  });
});
