import { knownCell } from '../../../charts/values.ts';
import { isMissing } from '../../../dataset/dataset.ts';
import type { EditionContext } from '../../../views/context.ts';
import { summaryRows } from '../summary.ts';
import { textOfCode } from '../tables/codes.ts';
import { type DescribedSheet, sheetName } from './described-sheet.ts';

/** Members of each council by community: what the list of the sheet shows. */
export function communitiesSheet(context: EditionContext): DescribedSheet {
  const { dataset, edition, now, translator: t, places } = context;
  const { communities } = dataset;
  return {
    name: sheetName(t.text('workbook.communities')),
    title: t.text('municipality.by_community', { year: edition.year }),
    about: t.text('workbook.communities_about'),
    table: {
      id: 'communities',
      head: [
        t.text('list.column_municipality'),
        ...communities.map(({ id }) => t.sentence(t.text(`communities.${id as 'other'}.name`))),
        t.text('workbook.column_id'),
      ],
      rows: places
        .sort(summaryRows(edition, now, dataset.municipalities))
        .map(({ municipality, byCommunity }) => [
          places.name(municipality),
          ...communities.map(({ id }) => knownCell(isMissing(byCommunity) ? byCommunity : (byCommunity[id] ?? 0), t)),
          municipality,
        ]),
    },
  };
}

/** The members as they were reported: a row for each community in a capacity. */
export function membersSheet({ edition, translator: t, places }: EditionContext): DescribedSheet {
  return {
    name: sheetName(t.text('workbook.members')),
    title: t.text('municipality.by_capacity', { year: edition.year }),
    about: t.text('workbook.members_about'),
    table: {
      id: 'members',
      head: [
        t.text('list.column_municipality'),
        t.text('municipality.column_capacity'),
        t.text('municipality.column_community'),
        t.sentence(t.text('list.column_women')),
        t.sentence(t.text('list.column_men')),
        t.text('workbook.column_id'),
      ],
      rows: places.sort(edition.councils).flatMap((council) => {
        if (!council.established || isMissing(council.members)) return [];
        return council.members.map(({ capacity, community, women, men }) => [
          places.name(council.municipality),
          t.text(textOfCode('capacity', capacity)),
          t.sentence(t.text(`communities.${community as 'other'}.name`)),
          women,
          men,
          council.municipality,
        ]);
      }),
    },
  };
}
