import { describe, expect, test } from 'vitest';
import { fingerprintOf, type Prepared, prepare, type Selection, UnknownSelectionError } from '../src/prepare.ts';
import { NO_PRESS } from '../src/proof/fingerprint.ts';
import { SAMPLE } from './support/edge-data.ts';
import { draw } from './support/real-data.ts';

const prepared = (selection: Selection = {}): Promise<Prepared> => prepare(SAMPLE, selection, NO_PRESS, draw);

describe('a selection', () => {
  test('of one edition still compares it with the year before that is not shown', async () => {
    const whole = await prepared({ languages: ['en'] });
    const { views, downloads } = await prepared({ editions: [2023], languages: ['en'] });
    expect(views.sheets).toEqual(whole.views.sheets.filter(({ year }) => year === 2023));
    const years = downloads().flatMap(({ path }) => path.match(/(?<=\/)\d{4}(?=\/)/)?.[0] ?? []);
    expect(new Set(years)).toEqual(new Set(['2023']));
  });

  test('of an older edition makes it the latest that is shown', async () => {
    const { views } = await prepared({ editions: [2022], languages: ['sq'] });
    expect(views.editions.map(({ path, year, banner }) => [path, year, banner])).toEqual([
      ['sq/2022/index.html', 2022, undefined],
      ['sq/index.html', 2022, undefined],
    ]);
    expect(views.municipalities[0]?.record.rows.map(({ year }) => year)).toEqual(['2022']);
  });

  test('of languages leaves the others out everywhere, in the order of site.yaml', async () => {
    const { views } = await prepared({ languages: ['en', 'sq'], editions: [2023] });
    expect(views.root[0]?.languages.map(({ tag }) => tag)).toEqual(['sq', 'en-GB']);
    expect(views.sheets.map(({ language }) => language)).toEqual(['sq', 'en']);
    expect(views.editions[0]?.languages.map(({ code }) => code)).toEqual(['sq', 'en']);
  });

  test('leaves the downloads and the fingerprint of an edition as they are', async () => {
    const [whole, part] = [await prepared(), await prepared({ languages: ['en'], editions: [2023] })];
    const own = ({ downloads }: Prepared) => downloads().filter(({ path }) => /^data\/2023\//.test(path));
    expect(own(part).map(({ path }) => path)).toContain('data/2023/indicators.json');
    expect(own(part)).toEqual(own(whole));
    expect(part.fingerprints.get(2023)).toEqual(whole.fingerprints.get(2023));
    expect([...part.fingerprints.keys()]).toEqual([2023]);
  });

  test.each([
    [{ editions: [1999] }, 'there is no edition 1999, there are 2022, 2023'],
    [{ editions: [2023, 2024] }, 'there is no edition 2024, there are 2022, 2023'],
    [{ languages: ['de'] }, 'there is no language "de", there are sq, sr, en'],
  ])('of what is not there is refused: %j', async (selection, message) => {
    await expect(prepared(selection)).rejects.toThrow(new UnknownSelectionError(message));
  });
});

describe('the address', () => {
  const canonicalOf = async (base?: string) => {
    const { views } = await prepared({ editions: [2023], languages: ['en'], ...(base === undefined ? {} : { base }) });
    return [views.editions[0]?.canonical, views.sheets[0]?.foot.link.address, views.data[0]?.canonical];
  };

  test('is that of site.yaml', async () => {
    expect(await canonicalOf()).toEqual([
      'https://example.org/mcsc/en/2023/',
      'https://example.org/mcsc/en/2023/',
      'https://example.org/mcsc/en/data/',
    ]);
  });

  test.each([
    ['/', 'https://example.org'],
    ['/sheets', 'https://example.org/sheets'],
    ['/sheets/', 'https://example.org/sheets'],
    ['/a/b', 'https://example.org/a/b'],
  ])('under %s begins with %s', async (base, expected) => {
    expect(await canonicalOf(base)).toEqual([`${expected}/en/2023/`, `${expected}/en/2023/`, `${expected}/en/data/`]);
  });

  test('changes the fingerprint, and nothing else', async () => {
    const strip = ({ views, fingerprints }: Prepared) =>
      JSON.stringify(views)
        .replaceAll(/https:\/\/example\.org(\/mcsc)?|example\.org(\/mcsc)?/g, '')
        .replace('"root":"/mcsc/"', '"root":"/"')
        .replaceAll(fingerprintOf(2023, fingerprints).short, '');
    const selection = { editions: [2023], languages: ['sr'] };
    expect(strip(await prepared({ ...selection, base: '/' }))).toBe(strip(await prepared(selection)));
  });
});

test('the same data is prepared the same', async () => {
  const selection = { editions: [2023], languages: ['sr'] };
  const [first, second] = [await prepared(selection), await prepared(selection)];
  expect(second.views).toEqual(first.views);
  expect(second.downloads()).toEqual(first.downloads());
});
