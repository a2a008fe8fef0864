import type { Place, Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Forms of address in the three languages, followed by a word with a capital. */
const PERSON =
  /(?<!\p{L})(?:z|zt|znj|zonja|zotëri|g|gđa|gđica|gosp|gospodin|gospođa|mr|mrs|ms|miss|dr|prof)\.?\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*/iu;
const CAPITAL = /\s\p{Lu}\p{Ll}/u;
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/u;
/** Eight digits or more, or a number with the sign or the prefix of a country. */
const PHONE = /(?:\+|00)\d[\d\s()/.-]{6,}\d|(?<!\d)0\d{2}[\s/.-]?\d{3}[\s/.-]?\d{3}(?!\d)|(?<![\d-])\d{8,}(?!\d)/u;

/** Free texts, which are published, hold no telephone numbers, e-mail addresses and persons. */
export const privacy: Rule = ({ residents, editions }) => [
  ...residents.rows.flatMap((row) => checkText(row.cells['source'] ?? '', row.at('source'))),
  ...editions.flatMap(({ councils, edition }) => [
    ...councils.rows.flatMap((row) => checkText(row.cells['note'] ?? '', row.at('note'))),
    ...(edition.value?.corrections ?? []).flatMap(({ text }, index) =>
      Object.entries(text).flatMap(([code, words]) =>
        checkText(words, edition.document.at(['corrections', index, 'text', code])),
      ),
    ),
  ]),
];

function checkText(text: string, place: Place): Problem[] {
  const problems: Problem[] = [];
  const email = EMAIL.exec(text)?.[0];
  if (email) problems.push(problem('private-email', place, { value: email }));
  const phone = PHONE.exec(text)?.[0];
  if (phone) problems.push(problem('private-phone', place, { value: phone.trim() }));
  const person = PERSON.exec(text)?.[0];
  // The form of address may be written in any case, the name after it has a capital.
  if (person && CAPITAL.test(person)) problems.push(problem('private-person', place, { value: person }));
  return problems;
}
