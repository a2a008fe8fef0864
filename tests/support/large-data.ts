import { type Council, type Dataset, missing } from '../../src/dataset/dataset.ts';
import { absent, council, edition, meetings, members, smallDataset } from './datasets.ts';
import { inRealLanguages } from './real-data.ts';

/** Every seventeenth is not established, every thirteenth is silent, the others have this and that. */
function councilOf(id: string, index: number, turn: number): Council {
  if (index % 17 === 16) return absent(id);
  if (index % 13 === 12) {
    return council(id, { workPlan: 'not_reported', compensation: 'not_reported', meetings: missing('not_reported') });
  }
  const held = (index * 7 + turn) % 10;
  return council(id, {
    workPlan: (['adopted_with_activities', 'adopted', 'none', 'none'] as const)[index % 4] ?? 'none',
    compensation: held === 0 ? 'not_applicable' : index % 3 === 0 ? 'no' : 'yes',
    meetings: meetings(held, index % (held + 1)),
    members: [members('albanian', index % 3, 5, 'municipality'), ...(index % 5 ? [members('serb', 1, 2)] : [])],
  });
}

export interface LargeCountry {
  readonly municipalities: number;
  /** Whether they stand on the map. */
  readonly tiles?: boolean;
  readonly required?: number;
  readonly silent?: boolean;
}

/** Two editions of a country with many municipalities, in all languages, with names that sort as they are numbered. */
export function largeCountry({ municipalities, tiles = false, required = 6, silent = false }: LargeCountry): Dataset {
  const ids = Array.from({ length: municipalities }, (_, index) => String(index + 1).padStart(5, '0'));
  const councils = (turn: number) =>
    ids.map((id, index) => (silent ? council(id, SILENT) : councilOf(id, index, turn)));
  const residents = Object.fromEntries(
    ids.map((id, index) => [id, ['albanian', 'roma', 'serb'].slice(0, 1 + (index % 3))]),
  );
  const editions = [
    edition(councils(1), { year: 2022, requiredMeetings: required }),
    edition(councils(0), { requiredMeetings: required }),
  ];
  const dataset = inRealLanguages(smallDataset(editions, residents));
  if (tiles) return dataset;
  return { ...dataset, municipalities: dataset.municipalities.map((own) => ({ ...own, tile: undefined })) };
}

const SILENT = {
  workPlan: 'not_reported',
  compensation: 'not_reported',
  meetings: missing('not_reported'),
  members: missing('not_reported'),
} as const;

/** Countries of which charts cannot show each municipality. */
export const LARGE: readonly (readonly [title: string, dataset: Dataset])[] = [
  ['60 municipalities on the map', largeCountry({ municipalities: 60, tiles: true })],
  ['150 municipalities', largeCountry({ municipalities: 150 })],
  ['150 municipalities that have reported nothing', largeCountry({ municipalities: 150, silent: true })],
  ['150 municipalities with a meeting required each week', largeCountry({ municipalities: 150, required: 52 })],
  ['150 municipalities with one required meeting', largeCountry({ municipalities: 150, required: 1 })],
  ['12,000 municipalities', largeCountry({ municipalities: 12_000 })],
];
