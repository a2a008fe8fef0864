import { problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Tables that cannot be empty. Meetings and members are, until the first are known. */
export const filledTables: Rule = ({ municipalities, editions }) =>
  [municipalities, ...editions.map(({ councils }) => councils)]
    .filter(({ complete, rows }) => complete && rows.length === 0)
    .map(({ file }) => problem('file-without-rows', { file, line: 1, column: 1 }, {}));
