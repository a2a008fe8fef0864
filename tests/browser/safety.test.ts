import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../support/kinds-of-pages.ts';
import { useScreen } from '../support/screen.ts';

const screen = useScreen('/');

/** What somebody might try to bring into a page, with the directive that stops it. */
const ATTEMPTS: readonly (readonly [string, string, () => void])[] = [
  [
    'a script in the page',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "changed"';
      document.body.append(script);
    },
  ],
  [
    'a script of an attribute',
    'script-src-attr',
    () => {
      document.body.insertAdjacentHTML('beforeend', `<b onclick="document.title = 'changed'">x</b>`);
      (document.body.lastElementChild as HTMLElement).click();
    },
  ],
  ['a style of an attribute', 'style-src-attr', () => document.body.setAttribute('style', 'display: none')],
  [
    'a script from elsewhere',
    'script-src-elem',
    () => {
      const script = document.createElement('script');
      script.src = 'https://example.org/count.js';
      document.head.append(script);
    },
  ],
  [
    'a picture from elsewhere',
    'img-src',
    () => {
      new Image().src = 'https://example.org/count.png';
    },
  ],
  ['a message to a server', 'connect-src', () => void fetch('https://example.org/count').catch(() => undefined)],
  [
    'a page inside of the page',
    'frame-src',
    () => document.body.insertAdjacentHTML('beforeend', '<iframe src="https://example.org/"></iframe>'),
  ],
];

describe('every page stops', () => {
  test.each(ATTEMPTS)('%s', async (_, directive, attempt) => {
    await screen.open('en/methodology/index.html');
    const title = await screen.page.title();
    const seen = screen.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          setTimeout(() => resolve('nothing was stopped'), 2000);
        }),
    );
    await screen.page.evaluate(attempt);
    expect(await seen).toBe(directive);
    expect(await screen.page.title()).toBe(title);
  });
});

test('every page has the same policy, before anything that it could stop', () => {
  const policies = screen.site.pages.map((page) => {
    const [before = '', policy] = screen.site
      .text(page)
      .split(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/);
    return /<(script|link|style)/.test(before) ? `${page}: too late` : policy;
  });
  expect(new Set(policies).size).toBe(1);
  expect(policies[0]).toMatch(/^default-src 'none'; /);
  expect(policies[0]).not.toMatch(/unsafe|https?:|\*/);
});

test('the only script in a page is the one whose sum the policy names', () => {
  const scripts = screen.site.pages.flatMap((page) =>
    [...screen.site.text(page).matchAll(/<script(?! src=| type="application\/ld\+json")[^>]*>(.*?)<\/script>/gs)].map(
      ([, script]) => script ?? '',
    ),
  );
  const sums = new Set(scripts.map((script) => createHash('sha256').update(script).digest('base64')));
  const policy = screen.site.text('404.html').match(/'sha256-[^']*'/g);
  expect([...sums].map((sum) => `'sha256-${sum}'`)).toEqual(policy);
});

test('nothing is kept on the computer of a reader', async () => {
  for (const [, path] of KINDS) await screen.open(path);
  await screen.open('sq/index.html');
  await screen.page.type('#list-find', 'peja');
  const kept = await screen.page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ cookies: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  expect(await screen.page.browserContext().cookies()).toEqual([]);
});
