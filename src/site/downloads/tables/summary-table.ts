import { isMissing, type Known } from '../../../dataset/dataset.ts';
import type { DownloadInput } from '../download.ts';
import { summaryRows } from '../summary.ts';
import { addedField, countField, EDITION, nameFields, STATUS, schemaField } from './fields.ts';
import { type Cell, type PublishedTable, TO_MUNICIPALITIES } from './published-table.ts';
import type { RowParts } from './row-parts.ts';

/** Everything about a municipality in one row, computed from the other tables; a missing number is its reason. */
export function summaryTable({ dataset, edition, indicators }: DownloadInput, parts: RowParts): PublishedTable {
  const { year } = edition;
  const rows = summaryRows(edition, indicators, dataset.municipalities);
  return {
    name: 'by-municipality',
    description: 'data.by_municipality',
    hasReasons: true,
    fields: [
      EDITION,
      schemaField('councils', 'municipality', 'workbook.column_id'),
      ...nameFields(parts.codes, 'list.column_municipality'),
      schemaField('municipalities', 'region', 'municipality.region'),
      schemaField('councils', 'established', 'municipality.established'),
      countField('meetings', (t) => t.text('workbook.meetings_of', { year }), 'Meetings held in the year.'),
      countField(
        'meetings_year_before',
        (t) => t.text('workbook.meetings_of', { year: year - 1 }),
        'Meetings held in the year before.',
      ),
      countField(
        'meetings_on_incidents_or_concerns',
        'municipality.incidents',
        'Meetings at which security incidents or safety concerns of communities were discussed.',
      ),
      addedField('work_plan', 'municipality.work_plan', {
        description: 'As in councils.csv.',
        constraints: { enum: ['adopted_with_activities', 'adopted', 'none'] },
      }),
      addedField('compensation', 'municipality.compensation', {
        description: 'As in councils.csv.',
        constraints: { enum: ['yes', 'no'] },
      }),
      countField('members', 'municipality.members', 'Members of the council.'),
      countField('women', 'list.column_women', 'Women among them.'),
      countField('men', 'list.column_men', 'Men among them.'),
      addedField('women_percent', 'workbook.column_share', {
        description: 'Share of women among the members, as a whole percentage.',
        type: 'integer',
        constraints: { minimum: 0, maximum: 100 },
      }),
      countField(
        'communities_without_member',
        'municipality.gaps',
        'Number of communities that live in the municipality (residents.csv) and have no member in its council.',
      ),
      addedField('communities_without_member_list', 'workbook.column_which', {
        description: 'Their identifiers, with semicolons between them; empty where there is none.',
      }),
      ...STATUS,
    ],
    rows: rows.map((row) => [
      year,
      ...parts.place(row.municipality),
      row.region,
      row.established ? 'yes' : 'no',
      cell(row.held),
      cell(row.before),
      cell(row.discussed),
      cell(row.workPlan),
      cell(row.compensation),
      cell(row.members),
      cell(row.women),
      cell(row.men),
      cell(row.womenPercent),
      cell(row.gapCount),
      isMissing(row.gaps) ? row.gaps.missing : row.gaps.join(';'),
      ...parts.status,
    ]),
    primaryKey: ['municipality'],
    foreignKeys: [TO_MUNICIPALITIES],
  };
}

function cell(value: Known<Cell>): Cell {
  return isMissing(value) ? value.missing : value;
}
