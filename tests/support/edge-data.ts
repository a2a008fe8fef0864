import { type Council, type Dataset, missing } from '../../src/dataset/dataset.ts';
import { absent, council, edition, meetings, members, smallDataset } from './datasets.ts';
import { inRealLanguages, realDataset } from './real-data.ts';

const IDS = [...'abcdefghijklmnopqrst'];
const BEFORE = { year: 2022 };

const mixed = (id: string, index: number): Council =>
  council(id, {
    workPlan: (['adopted_with_activities', 'adopted', 'none', 'not_reported'] as const)[index % 4] ?? 'none',
    compensation: 'yes',
    meetings: meetings(1 + (index % 7), index % 3),
    members: [members('albanian', index % 3, 5, 'municipality'), members('serb', 0, 1, 'police')],
  });
const silent = (id: string): Council =>
  council(id, {
    workPlan: 'not_reported',
    compensation: 'not_reported',
    meetings: missing('not_reported'),
    members: missing('not_reported'),
  });
const residents = Object.fromEntries(
  IDS.map((id, index) => [id, ['albanian', 'roma', 'serb'].slice(0, 1 + (index % 3))]),
);
const of = (count: number, toCouncil: (id: string, index: number) => Council) => IDS.slice(0, count).map(toCouncil);
const inLanguages = (councils: readonly Council[], before?: readonly Council[], nameOf?: (id: string) => string) =>
  inRealLanguages(smallDataset([...(before ? [edition(before, BEFORE)] : []), edition(councils)], residents), nameOf);

/** The sample editions with the repository's own texts. */
export const SAMPLE: Dataset = realDataset();

/** The names of today, and a meeting on incidents in each council. */
const everywhere: Dataset = {
  ...SAMPLE,
  editions: SAMPLE.editions.map((own) => ({
    ...own,
    councils: own.councils.map((one) =>
      one.established ? { ...one, meetings: meetings(12, 11), compensation: 'yes' } : one,
    ),
  })),
};

/** Data that passes the check and is far from the sample: a chart or page must bear each. */
export const EDGES: readonly (readonly [title: string, dataset: Dataset])[] = [
  ['no council', inLanguages(of(6, absent), of(6, absent))],
  ['all established', inLanguages(of(12, mixed), of(12, mixed))],
  [
    'no meeting',
    inLanguages(
      of(6, (id) => council(id)),
      of(6, mixed),
    ),
  ],
  ['nothing reported', inLanguages(of(6, silent), of(6, silent))],
  [
    'nothing reported by some',
    inLanguages(
      of(12, (id, index) => (index % 2 ? silent(id) : mixed(id, index))),
      of(12, silent),
    ),
  ],
  ['no edition before', inLanguages(of(8, mixed))],
  ['one municipality', inLanguages(of(1, mixed), of(1, mixed))],
  ['one municipality without a council', inLanguages(of(1, absent))],
  [
    '40 meetings of a council',
    inLanguages(
      of(8, (id, index) =>
        index === 3 ? council(id, { meetings: meetings(40, 40), compensation: 'yes' }) : mixed(id, index),
      ),
    ),
  ],
  [
    '20 councils with meetings on incidents',
    inLanguages(
      of(20, (id, index) => council(id, { meetings: meetings(12, 1 + (index % 12)), compensation: 'no' })),
      of(20, mixed),
    ),
  ],
  [
    'a community of each is missing',
    inLanguages(
      of(8, (id) => council(id, { members: [members('other', 0, 1)] })),
      of(8, absent),
    ),
  ],
  ['meetings on incidents in every council, with the names of today', everywhere],
  [
    'all names as long as the longest ones of today',
    inLanguages(of(8, mixed), of(8, mixed), () => 'Fushë Kosovë/Kosovo Polje'),
  ],
];

/** Names of 60 characters, one word and several. */
export const LONG_NAMES: Dataset = inLanguages(of(8, mixed), of(8, mixed), (id) =>
  id < 'e'
    ? `Mamushë e Poshtme/${'Mamuša e Epërme'.repeat(3)}`.slice(0, 60)
    : `${'Leposaviqgracanica'.repeat(4)}${id}`.slice(0, 60),
);
