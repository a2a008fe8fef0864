import type { Edition } from '../dataset/dataset.ts';
import { type LockedIssue, sumOf, VALUES_FILE } from '../dataset/record.ts';
import { type EditionIndicators, INDICATORS, VALUES } from '../indicators/indicators.ts';
import { issueDay, issueNumber } from './issue.ts';

/** The standing facts that a published edition keeps, as edition.yaml names them. */
export function factsOf(edition: Edition): LockedIssue['facts'] {
  const { period, published, requiredMeetings, legalReferences } = edition;
  return { period, published, required_meetings: requiredMeetings, legal_references: legalReferences };
}

/** Sums of what the tables of an edition say, whatever the order of their rows. */
export function tableSums({ councils, residents = new Map() }: Edition): LockedIssue['tables'] {
  const rows = (table: unknown[][]) => {
    const lines = table.map((cells) => JSON.stringify(cells)).sort();
    return sumOf(Buffer.from(lines.join('\n')));
  };
  const established = councils.filter((council) => council.established);
  const known = <T>(value: readonly T[] | { readonly missing: string }): readonly T[] =>
    'missing' in value ? [] : value;
  return {
    'councils.csv': rows(
      councils.map((council) => [
        council.municipality,
        council.note,
        ...(council.established ? [council.workPlan, council.compensation] : []),
      ]),
    ),
    'meetings.csv': rows(
      established.flatMap(({ municipality, meetings }) =>
        known(meetings).map(({ date, securityIncidents, communityConcerns }) => [
          municipality,
          date,
          securityIncidents,
          communityConcerns,
        ]),
      ),
    ),
    'members.csv': rows(
      established.flatMap(({ municipality, members }) =>
        known(members).map(({ capacity, community, women, men }) => [municipality, capacity, community, women, men]),
      ),
    ),
    'residents.csv': rows(
      [...residents].flatMap(([municipality, communities]) => [...communities].map((own) => [municipality, own])),
    ),
  };
}

/** The published values of each indicator, as in indicators.json. */
export function formatValues(indicators: EditionIndicators): string {
  const values = Object.fromEntries(INDICATORS.map((id) => [id, indicators[VALUES[id]]]));
  return `${JSON.stringify(values, null, 1)}\n`;
}

/**
 * What the lock says of the issue that an edition has now.
 * @param files the files of record by their names: PDFs and values
 */
export function lockIssue(
  edition: Edition,
  languages: readonly string[],
  fingerprint: LockedIssue['fingerprint'],
  files: ReadonlyMap<string, Uint8Array>,
): LockedIssue {
  if (!files.has(VALUES_FILE)) throw new Error(`an issue has its ${VALUES_FILE}`);
  return {
    issue: issueNumber(edition),
    date: issueDay(edition),
    fingerprint,
    facts: factsOf(edition),
    languages,
    tables: tableSums(edition),
    files: Object.fromEntries(
      [...files].map(([name, content]) => [name, { bytes: content.length, sha256: sumOf(content) }]),
    ),
  };
}
