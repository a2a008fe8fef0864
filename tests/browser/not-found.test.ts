import { expect, test } from 'vitest';
import { CODES, translatorOf } from '../support/real-data.ts';
import { useScreen } from '../support/screen.ts';

// The sub-path of the address in site.yaml.
const screen = useScreen('/mcsc/');

test.each(['nowhere', 'sq/2019/index.html', 'en/municipalities/atlantis/deep/down/'])(
  'at %s there is a page in all languages, set as the others, that leads back',
  async (path) => {
    await screen.open(path, 390);
    const headings = await screen.page.$$eval('h1', (all) => all.map((heading) => heading.textContent));
    expect(headings).toEqual(CODES.map((code) => translatorOf(code).text('not_found.title')));
    expect(await screen.page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Sans');
    const addresses = await screen.page.$$eval('a', (links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses).toHaveLength(3 * CODES.length);
    expect(addresses.filter((address) => !screen.site.has(address.slice(screen.root.length)))).toEqual([]);
    await Promise.all([screen.page.waitForNavigation(), screen.page.click('section[lang="sr-Latn"] a')]);
    expect(screen.page.url()).toBe(`${screen.root}sr/index.html`);
  },
);
