import { compensation } from './compensation.ts';
import { counts } from './counts.ts';
import { editionFacts } from './edition-facts.ts';
import { establishedCouncils } from './established-councils.ts';
import { everyMunicipality } from './every-municipality.ts';
import { filledTables } from './filled-tables.ts';
import { knownIdentifiers } from './known-identifiers.ts';
import { knownLanguages } from './known-languages.ts';
import { livingCommunities } from './living-communities.ts';
import { meetingDays } from './meeting-days.ts';
import { places } from './places.ts';
import { privacy } from './privacy.ts';
import type { Rule } from './rule.ts';
import { sameNumbers } from './same-numbers.ts';
import { uniqueKeys } from './unique-keys.ts';
import { yearBefore } from './year-before.ts';

/** All rules between rows and files. */
export const RULES: readonly Rule[] = [
  knownIdentifiers,
  knownLanguages,
  uniqueKeys,
  everyMunicipality,
  establishedCouncils,
  compensation,
  editionFacts,
  places,
  counts,
  filledTables,
  privacy,
  yearBefore,
  sameNumbers,
  meetingDays,
  livingCommunities,
];
