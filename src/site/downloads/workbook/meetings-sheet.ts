import { isMissing } from '../../../dataset/dataset.ts';
import type { EditionContext } from '../../../views/context.ts';
import { type DescribedSheet, sheetName } from './described-sheet.ts';

/** A row for each meeting. */
export function meetingsSheet({ edition, translator: t, places }: EditionContext): DescribedSheet {
  const say = (value: boolean) => t.text(value ? 'common.yes' : 'common.no');
  return {
    name: sheetName(t.text('progress.meetings')),
    title: t.text('municipality.meeting_dates', { year: edition.year }),
    about: t.text('workbook.meetings_about'),
    table: {
      id: 'meetings',
      head: [
        t.text('list.column_municipality'),
        t.text('municipality.column_date'),
        t.text('municipality.column_security'),
        t.text('municipality.column_concerns'),
        t.text('workbook.column_id'),
      ],
      rows: places.sort(edition.councils).flatMap((council) => {
        if (!council.established || isMissing(council.meetings)) return [];
        return council.meetings.map(({ date, securityIncidents, communityConcerns }) => [
          places.name(council.municipality),
          { day: date },
          say(securityIncidents),
          say(communityConcerns),
          council.municipality,
        ]);
      }),
    },
  };
}
