import { expect, test } from 'vitest';
import { useScreen } from '../support/screen.ts';

const screen = useScreen();

test('a button puts the citation where it can be pasted from, or selects it', async () => {
  await screen.open('en/2023/index.html');
  const citation = await screen.page.$eval('.citation span', ({ textContent }) => textContent);
  expect(citation).toMatch(/^OSCE Mission in Kosovo: .* Fact sheet 2023, issue 1, .*\/en\/2023\/$/);
  const refuse = () =>
    screen.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
  const take = () =>
    screen.page.evaluate(() => {
      const taken: string[] = [];
      navigator.clipboard.writeText = (text) => Promise.resolve(void taken.push(text));
      return new Promise<string>((resolve) => {
        document
          .querySelector('.citation button')
          ?.addEventListener('click', () => setTimeout(() => resolve(taken.join())));
        document.querySelector<HTMLButtonElement>('.citation button')?.click();
      });
    });
  expect(await take()).toBe(citation);
  expect(await screen.page.$eval('.citation [role="status"]', ({ textContent }) => textContent)).toBe('Copied');
  await refuse();
  await screen.page.click('.citation button');
  expect(await screen.page.evaluate(() => String(getSelection()))).toBe(citation.trim());
});

test('on the page of all editions, each has its button', async () => {
  await screen.open('sr/data/index.html');
  const pairs = await screen.page.$$eval('.citation', (all) => all.map((one) => one.querySelectorAll('button').length));
  expect(pairs).toEqual([1, 1]);
});
