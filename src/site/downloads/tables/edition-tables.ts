import { isMissing } from '../../../dataset/dataset.ts';
import { EDITION, nameFields, STATUS, schemaField } from './fields.ts';
import { type Cell, type PublishedTable, TO_COMMUNITIES, TO_COUNCILS, TO_MUNICIPALITIES } from './published-table.ts';
import type { RowParts } from './row-parts.ts';

/** The columns of the data folder and no others, the names of the municipality beside its identifier. */
type OwnTable = Omit<PublishedTable, 'hasReasons'>;

/** The three tables of an edition, with every row of the data folder. */
export function editionTables({ edition, codes, place, status }: RowParts): PublishedTable[] {
  const names = nameFields(codes, 'list.column_municipality');
  const table = ({ fields: [municipality, ...own], rows, ...facts }: OwnTable): PublishedTable => ({
    ...facts,
    hasReasons: false,
    fields: [EDITION, ...(municipality ? [municipality] : []), ...names, ...own, ...STATUS],
    rows: rows.map(([id, ...cells]) => [edition.year, ...place(String(id)), ...cells, ...status]),
  });
  return [
    table({
      name: 'councils',
      description: 'data.councils',
      fields: [
        schemaField('councils', 'municipality', 'workbook.column_id'),
        schemaField('councils', 'established', 'municipality.established'),
        schemaField('councils', 'work_plan', 'municipality.work_plan'),
        schemaField('councils', 'compensation', 'municipality.compensation'),
        schemaField('councils', 'note', 'workbook.column_note'),
      ],
      rows: edition.councils.map((council) => [
        council.municipality,
        yesNo(council.established),
        council.established ? council.workPlan : '',
        council.established ? council.compensation : 'not_applicable',
        council.note,
      ]),
      primaryKey: ['municipality'],
      foreignKeys: [TO_MUNICIPALITIES],
    }),
    table({
      name: 'meetings',
      description: 'data.meetings',
      fields: [
        schemaField('meetings', 'municipality', 'workbook.column_id'),
        schemaField('meetings', 'date', 'municipality.column_date'),
        schemaField('meetings', 'security_incidents', 'municipality.column_security'),
        schemaField('meetings', 'community_concerns', 'municipality.column_concerns'),
      ],
      rows: edition.councils.flatMap((council): Cell[][] => {
        if (!council.established || isMissing(council.meetings)) return [];
        return council.meetings.map(({ date, securityIncidents, communityConcerns }) => [
          council.municipality,
          date,
          yesNo(securityIncidents),
          yesNo(communityConcerns),
        ]);
      }),
      primaryKey: ['municipality', 'date', 'security_incidents', 'community_concerns'],
      foreignKeys: [TO_COUNCILS],
    }),
    table({
      name: 'members',
      description: 'data.members',
      fields: [
        schemaField('members', 'municipality', 'workbook.column_id'),
        schemaField('members', 'capacity', 'municipality.column_capacity'),
        schemaField('members', 'community', 'municipality.column_community'),
        schemaField('members', 'women', 'list.column_women'),
        schemaField('members', 'men', 'list.column_men'),
      ],
      rows: edition.councils.flatMap((council): Cell[][] => {
        if (!council.established || isMissing(council.members)) return [];
        return council.members.map(({ capacity, community, women, men }) => [
          council.municipality,
          capacity,
          community,
          women,
          men,
        ]);
      }),
      primaryKey: ['municipality', 'capacity', 'community'],
      foreignKeys: [TO_COUNCILS, TO_COMMUNITIES],
    }),
  ];
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
