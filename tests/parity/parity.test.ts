import { beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.ts';
import { prepareSheets } from '../../src/prepare.ts';
import { NO_PRESS } from '../../src/proof/fingerprint.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { draw, LANGUAGES, realDataset } from '../support/real-data.ts';
import { sharedSite } from '../support/shared-site.ts';
import type { Site } from '../support/site.ts';
import { type Facts, factsOfJson } from './facts.ts';
import { type Output, outputsIn, placesOutput, sharedOutputs } from './outputs.ts';
import { Tongue } from './tongue.ts';
import type { Saying } from './understand.ts';

// Each published number has one value, wherever it stands and in whichever language: what each output
// says is read back from the finished file and held against indicators.json.

const { municipalities, editions } = realDataset();
const YEARS = editions.map(({ year }) => year);
const [LATEST = 0] = YEARS.toReversed();
const PLACES = municipalities.map(({ id }) => id);
const TONGUES = LANGUAGES.map(({ code, texts }) => {
  return [code, new Tongue(texts, new Map(municipalities.map(({ id, names }) => [names[code] ?? '', id])))] as const;
});

/** All outputs of a year. */
function outputsOf(year: number): Output[] {
  const inLanguages = TONGUES.flatMap(([code, tongue]) => outputsIn(code, year, tongue, PLACES));
  const lists = year === LATEST ? TONGUES.map(([code, tongue]) => placesOutput(code, tongue)) : [];
  return [...sharedOutputs(year), ...inLanguages, ...lists];
}
const OUTPUTS = new Map(YEARS.map((year) => [year, outputsOf(year)]));
const LATEST_OUTPUTS = OUTPUTS.get(LATEST) ?? [];

let site: Site;
/** What other data would publish: meetings, a member, a work plan and a compensation differ. */
let other: Facts;

beforeAll(async () => {
  site = await sharedSite();
  other = await factsOfData({
    [`editions/${LATEST}/meetings.csv`]: (text) =>
      `${text}dragash,${LATEST}-11-20,yes,no\njunik,${LATEST}-11-20,no,no\n`,
    [`editions/${LATEST}/members.csv`]: (text) => `${text}dragash,community,turkish,1,0\n`,
    [`editions/${LATEST}/councils.csv`]: (text) =>
      text.replace(/^junik,.*$/m, 'junik,yes,adopted,yes,').replace(/^(decan,yes,adopted),yes/m, '$1,no'),
  });
}, 120_000);

/** The facts in the indicators.json that would be published of data in which files are others. */
async function factsOfData(files: Parameters<typeof makeDataFolder>[0]): Promise<Facts> {
  const data = makeDataFolder(files);
  try {
    const result = readDataset(data.path);
    if ('problems' in result) throw new Error(result.problems.map(({ code }) => code).join('\n'));
    const { downloads } = await prepareSheets(result.dataset, {}, NO_PRESS, draw);
    const json = (year: number) =>
      String(downloads().find(({ path }) => path === `data/${year}/indicators.json`)?.content);
    return factsOfJson(json(LATEST), json(LATEST - 1));
  } finally {
    data.remove();
  }
}

const masters = new Map<number, Facts>();
function masterOf(year: number): Facts {
  const json = (of: number) => site.text(`data/${of}/indicators.json`);
  const known = masters.get(year) ?? factsOfJson(json(year), YEARS.includes(year - 1) ? json(year - 1) : undefined);
  masters.set(year, known);
  return known;
}

const sayings = new Map<Output, Saying>();
async function saidBy(output: Output): Promise<Saying> {
  const known = sayings.get(output) ?? (await output.read(site));
  sayings.set(output, known);
  return known;
}

describe.each(YEARS)('the numbers of %i', (year) => {
  const outputs = OUTPUTS.get(year) ?? [];

  test('have one value each in indicators.json', () => {
    expect([...masterOf(year).values].filter(([, values]) => values.size !== 1)).toEqual([]);
  });

  test.each(outputs.map((output) => [output.name, output] as const))('are the same in: %s', async (_name, output) => {
    const { facts, strange } = await saidBy(output);
    expect(strange).toEqual([]);
    expect(facts.values.size).toBeGreaterThan(5);
    expect(facts.differencesFrom(masterOf(year))).toEqual([]);
  });

  // What nobody reads cannot differ: these must be found.
  test.each<[output: RegExp, facts: RegExp]>([
    [/PDF$|page$/, /^(councils\.(base|established)|meetings\.(mean|total|reached)|incidents\.(councils|base))$/],
    [/PDF$|page$|meetings\.(svg|csv)$/, /^meetings\/.*\.held$/],
    [/PDF$|page$|meetings\.svg$/, /^meetings\.(reached|base)$/],
    [
      /PDF$|page$|work-plans\.(svg|csv)$/,
      /^work_plans\.shares\.(adopted|adopted_with_activities|none)\.(count|percent)$/,
    ],
    [/PDF$|page$|compensation\.(svg|csv)$/, /^compensation\.shares\.(yes|no|not_applicable)\.(count|percent)$/],
    [/PDF$|page$|map\.(svg|csv)$/, /^representation\/.*\.gaps\.count$/],
    [/PDF$|page$/, /^representation\/.*\.members(\.(total|women|men|womenPercent|byCommunity\.\w+))?$/],
    [
      /PDF$|page$/,
      /^representation\.(overall\.(total|women|men|womenPercent|byCommunity\.\w+)|gaps|reported|councilsWithGap)$/,
    ],
    [/PDF$|page$/, /^representation\.gapsByCommunity\./],
    [
      /pages of municipalities$/,
      /^(meetings\/.*\.held|incidents\/.*\.discussed|representation\/.*\.members\.(total|women|womenPercent))$/,
    ],
    [/workbook$/, /^change\/.*\.(now|before|difference|base|baseBefore)$/],
    [
      /workbook$|by municipality$/,
      /^(meetings\/.*\.(held|before)|incidents\/.*\.discussed|representation\/.*\.gaps\.count)$/,
    ],
    [/workbook$/, /^representation\/.*\.members\.byCommunity\.\w+$/],
    [/workbook$|by municipality$/, /^representation\/.*\.members(\.(total|women|men|womenPercent))?$/],
    [/CSV tables$|workbook$/, /^(meetings\.(total|mean)|incidents\.total|representation\.overall\.(total|women|men))$/],
  ])('stand in %s: %s', async (which, needed) => {
    // The words of the map list only places where somebody is missing.
    const isSaid = (name: string, values: ReadonlySet<string>) =>
      !name.endsWith('.gaps.count') || /^[1-9]/.test([...values].join());
    const names = [...masterOf(year).values].flatMap(([name, values]) =>
      needed.test(name) && isSaid(name, values) ? [name] : [],
    );
    const chosen = outputs.filter(({ name }) => which.test(name));
    expect(Math.min(names.length, chosen.length)).toBeGreaterThan(0);
    for (const output of chosen) {
      const { facts } = await saidBy(output);
      const missing = names.filter((name) => !facts.values.has(name));
      expect([output.name, ...missing]).toEqual([output.name]);
    }
  });
});

describe('the numbers that are written in a chart', () => {
  const numbers = (facts: Facts, pattern: RegExp) =>
    [...facts.values].flatMap(([name, values]) =>
      pattern.test(name) ? [...values].filter((value) => /^\d/.test(value)) : [],
    );
  const EXPECTED: Readonly<Record<string, RegExp>> = {
    meetings: /^meetings\/.*\.(held|before)$|^meetings\.(reached|below)$/,
    work_plans: /^work_plans\.(shares\.\w+\.(count|percent)|notEstablished)$/,
    compensation: /^compensation\.shares\.\w+\.(count|percent)$/,
    incidents: /^incidents\/.*\.discussed$/,
    map: /^$/,
  };

  test.each(TONGUES.map(([code]) => code))('are those of the indicators, in PDF and page: %s', async (code) => {
    const master = masterOf(LATEST);
    const outputs = LATEST_OUTPUTS.filter(({ language, name }) => language === code && /(PDF|page)$/.test(name));
    for (const output of outputs) {
      const { drawn } = await saidBy(output);
      // The page draws the map as links, which have no numbers in them.
      const charts = Object.keys(EXPECTED).filter((chart) => chart !== 'map' || output.name.endsWith('PDF'));
      expect(new Set(drawn.map(({ chart }) => chart))).toEqual(new Set(charts));
      for (const { chart, numbers: found } of drawn) {
        const wanted = numbers(master, EXPECTED[chart] ?? /^$/).filter(
          (value) => value !== '0' || chart === 'meetings',
        );
        const left = [...found];
        const missing = wanted.filter((value) => {
          const at = left.indexOf(value);
          if (at >= 0) left.splice(at, 1);
          return at < 0;
        });
        expect([output.name, chart, ...missing]).toEqual([output.name, chart]);
        expect([output.name, chart, ...left.filter((value) => !isKnown(chart, value))]).toEqual([output.name, chart]);
      }
    }
  });

  /** Besides these, a chart has its years, the sizes of its groups, all meetings of a council, and the numbers of the list. */
  function isKnown(chart: string, value: string): boolean {
    const facts = {
      meetings: /^(edition|yearBefore|meetings\.none|councils\.notEstablished\.count)$/,
      incidents: /^meetings\/.*\.held$/,
      work_plans: /^$/,
      compensation: /^$/,
      map: /^councils\.base$/,
    }[chart];
    const most = chart === 'map' ? PLACES.length : 0;
    return Number(value) <= most || numbers(masterOf(LATEST), facts ?? /^$/).includes(value);
  }
});

describe('an output that says something else is found', () => {
  test.each(LATEST_OUTPUTS.map((output) => [output.name, output] as const))('%s', async (_name, output) => {
    const { facts } = await saidBy(output);
    expect(facts.differencesFrom(other)).not.toEqual([]);
  });

  test('with both values', async () => {
    const pdf = LATEST_OUTPUTS.find(({ name }) => name.endsWith('PDF')) as Output;
    const { facts } = await saidBy(pdf);
    expect(facts.differencesFrom(other)).toEqual(
      expect.arrayContaining(['meetings.total is 151, not 153', 'meetings/dragash.held is 6, not 7']),
    );
  });

  test('where it contradicts itself', async () => {
    const [output] = LATEST_OUTPUTS.filter(({ name }) => name.endsWith('page')) as [Output];
    const html = site.text(`${output.language}/${LATEST}/index.html`);
    const changed = Object.assign(Object.create(site) as Site, {
      text: () => html.replace('<strong>11', '<strong>12'),
    });
    const { facts } = await output.read(changed);
    expect(facts.differencesFrom(masterOf(LATEST))).toEqual(['meetings.reached is 12 and 11, not 11']);
  });

  test('and so is a number that nobody knows', async () => {
    const [output] = LATEST_OUTPUTS.filter(({ name }) => name.endsWith('page')) as [Output];
    const html = site.text(`${output.language}/${LATEST}/index.html`);
    const changed = Object.assign(Object.create(site) as Site, {
      text: () => html.replace('</main>', '<p>About 1700.</p></main>'),
    });
    expect((await output.read(changed)).strange).toEqual(['About 1700.']);
  });
});
