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
import { readDataset } from '../../src/dataset/read.ts';
import { generatedTextsFile, makeDataFolder, type Override } from '../support/data-folder.ts';
import { arbitraryDataset } from '../support/datasets.ts';

test('any dataset written into files is read back as it was', () => {
  fc.assert(
    fc.property(arbitraryDataset(), (dataset) => {
      // A list of no municipality at all is a mistake.
      fc.pre(dataset.municipalities.length > 0);
      const folder = makeDataFolder(filesOf(dataset));
      const result = readDataset(folder.path);
      folder.remove();
      expect('problems' in result ? result.problems : withoutTexts(result.dataset)).toEqual(withoutTexts(dataset));
    }),
    { numRuns: 40 },
  );
});

function withoutTexts({ languages, ...dataset }: Dataset) {
  return { ...dataset, languages: languages.map(({ code, tag, name }) => ({ code, tag, name })) };
}

function filesOf({ site, communities, municipalities, editions }: Dataset): Record<string, Override> {
  return {
    'site.yaml': stringify(site),
    'communities.yaml': stringify(communities),
    'municipalities.csv': csv(
      'id,name_en,region,tile_column,tile_row',
      municipalities.map(({ id, names, region, tile }) => [id, names.en, region, tile.column, tile.row]),
    ),
    'residents.csv': csv(
      'municipality,community,source',
      municipalities.flatMap(({ id, residents }) => [...residents].map((community) => [id, community, 'Census'])),
    ),
    texts: null,
    'texts/en.yaml': generatedTextsFile(),
    editions: null,
    ...Object.assign({}, ...editions.map(editionFiles)),
  };
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
