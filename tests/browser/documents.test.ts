import { expect, test } from 'vitest';
import { CODES } from '../support/real-data.ts';
import { useScreen } from '../support/screen.ts';

const screen = useScreen();

test.each(['sitemap.xml', ...CODES.map((code) => `${code}/feed.xml`), 'assets/icon.svg'])(
  'the browser can read %s',
  async (path) => {
    const fault = await screen.page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ?? '',
      screen.site.text(path),
    );
    expect(fault).toBe('');
  },
);
