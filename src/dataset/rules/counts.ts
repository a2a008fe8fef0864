import { residentTables, rowsWith, soundCommunities } from '../files.ts';
import { problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Rows count somebody, and only communities that are listed live somewhere. */
export const counts: Rule = (files) => {
  const residual = new Set(soundCommunities(files).flatMap((own) => (own.residual ? [own.id] : [])));
  return [
    ...residentTables(files)
      .flatMap((table) => rowsWith(table, files, 'community'))
      .filter(({ value }) => residual.has(value.community))
      .map((row) => problem('resident-residual', row.at('community'), { community: row.value.community })),
    ...files.editions
      .flatMap(({ members }) => rowsWith(members, files, 'women', 'men'))
      .filter(({ value }) => value.women + value.men === 0)
      .map((row) => problem('members-none', row.at('women'), {})),
  ];
};
