import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  type Council,
  type Dataset,
  type Edition,
  type EstablishedCouncil,
  isMissing,
  type Known,
} from '../../src/dataset/dataset.ts';
import { arbitraryDataset } from '../support/datasets.ts';
import { checkFiles, VALID_FILES } from '../support/fixtures.ts';

test('any dataset written into files is read back as it was', () => {
  fc.assert(
    fc.property(arbitraryDataset().filter(isFilled), (dataset) => {
      const result = checkFiles(new Map([...KEPT, ...filesOf(dataset)]));
      expect('problems' in result ? result.problems : withoutTexts(result.dataset)).toEqual(withoutTexts(dataset));
    }),
    { numRuns: 300 },
  );
});

/** A list of no municipality at all is a mistake. */
function isFilled({ municipalities }: Dataset): boolean {
  return municipalities.length > 0;
}

/** Files that a dataset does not hold. */
const KEPT = [...VALID_FILES].filter(([path]) =>
  ['holidays.yaml', 'translations.yaml', 'texts/en.yaml'].includes(path),
);

function withoutTexts({ languages, ...dataset }: Dataset) {
  return { ...dataset, languages: languages.map(({ code, tag, name }) => ({ code, tag, name })) };
}

function filesOf({ site, communities, municipalities, editions }: Dataset): [string, Uint8Array][] {
  const texts: Record<string, string> = {
    'style.yaml': '[]\n',
    'site.yaml': stringify(site),
    'communities.yaml': stringify(communities),
    'municipalities.csv': csv(
      'id,name_en,region,tile_column,tile_row',
      municipalities.map(({ id, names, region, tile }) => [id, names.en, region, tile?.column ?? '', tile?.row ?? '']),
    ),
    'residents.csv': csv(
      'municipality,community,source',
      municipalities.flatMap(({ id, residents }) => [...residents].map((community) => [id, community, 'Census'])),
    ),
    ...Object.assign({}, ...editions.map(editionFiles)),
  };
  return Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]);
}

function editionFiles({ councils, requiredMeetings, legalReferences, signOff, ...facts }: Edition) {
  const folder = `editions/${facts.year}`;
  const renamed = { required_meetings: requiredMeetings, legal_references: legalReferences, sign_off: signOff };
  return {
    [`${folder}/edition.yaml`]: stringify({ ...facts, ...renamed }),
    [`${folder}/councils.csv`]: csv('municipality,established,work_plan,compensation,note', councils.map(councilRow)),
    [`${folder}/meetings.csv`]: csv(
      'municipality,date,security_incidents,community_concerns',
      rowsOf(councils, (council) => council.meetings).map(({ municipality, row }) => [
        municipality,
        row.date,
        yesOrNo(row.securityIncidents),
        yesOrNo(row.communityConcerns),
      ]),
    ),
    [`${folder}/members.csv`]: csv(
      'municipality,capacity,community,women,men',
      rowsOf(councils, (council) => council.members).map(({ municipality, row }) => [
        municipality,
        row.capacity,
        row.community,
        row.women,
        row.men,
      ]),
    ),
  };
}

function councilRow(council: Council) {
  if (!council.established) return [council.municipality, 'no', '', 'not_applicable', council.note];
  return [council.municipality, 'yes', council.workPlan, council.compensation, council.note];
}

function rowsOf<T>(councils: readonly Council[], listOf: (council: EstablishedCouncil) => Known<readonly T[]>) {
  return councils.flatMap((council) => {
    const list = council.established ? listOf(council) : [];
    return isMissing(list) ? [] : list.map((row) => ({ municipality: council.municipality, row }));
  });
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function csv(header: string, rows: readonly (readonly unknown[])[]): string {
  return [header, ...rows.map((row) => row.join(',')), ''].join('\n');
}
