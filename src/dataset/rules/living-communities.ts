import { type DataFiles, rowsWith, soundCommunities } from '../files.ts';
import { problem } from '../problem.ts';
import type { Table } from '../table.ts';
import type { ResidentRow } from '../types.generated.ts';
import type { Rule } from './rule.ts';

/** A member of a community that does not live in the municipality: possible but unlikely. */
export const livingCommunities: Rule = (files) => {
  const { communities, editions, identifiers } = files;
  if (!communities.value) return [];
  const now = livingIn(files.residents, identifiers);
  const residual = new Set(soundCommunities(files).flatMap((own) => (own.residual ? [own.id] : [])));
  return editions.flatMap(({ members, residents }) => {
    const living = residents ? livingIn(residents, identifiers) : now;
    if (!living) return [];
    const told = new Set<string>();
    return rowsWith(members, files, 'community').flatMap((row) => {
      const { municipality } = row.value;
      const community = identifiers.community.meant(row.value.community);
      const key = `${municipality} ${community}`;
      if (!community || residual.has(community) || told.has(key) || living(municipality, community)) return [];
      told.add(key);
      return [problem('odd-community', row.at('community'), { community, municipality })];
    });
  });
};

/** Whether a community lives in a municipality, as far as that can be told. */
function livingIn(residents: Table<ResidentRow>, identifiers: DataFiles['identifiers']) {
  const known = new Set<string>();
  const unsure = new Set<string>();
  for (const row of residents.rows) {
    const municipality = identifiers.municipality.meant(row.text('municipality'));
    const community = row.isSound('community') && identifiers.community.meant(row.text('community'));
    if (!municipality) return undefined;
    if (community) known.add(`${municipality} ${community}`);
    else unsure.add(municipality);
  }
  if (!residents.complete || residents.rows.length === 0) return undefined;
  return (municipality: string, community: string) =>
    unsure.has(municipality) || known.has(`${municipality} ${community}`);
}
