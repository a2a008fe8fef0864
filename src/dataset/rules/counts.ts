import { validRows } from '../files.ts';
import { problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Rows count somebody, and only communities that are listed live somewhere. */
export const counts: Rule = ({ residents, communities, editions }) => {
  const residual = new Set(communities.value?.filter((community) => community.residual).map(({ id }) => id));
  return [
    ...validRows(residents)
      .filter(({ value }) => residual.has(value.community))
      .map(({ value, at }) => problem('resident-residual', at('community'), { community: value.community })),
    ...editions
      .flatMap(({ members }) => validRows(members))
      .filter(({ value }) => value.women + value.men === 0)
      .map(({ at }) => problem('members-none', at('women'), {})),
  ];
};
