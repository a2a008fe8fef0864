import { compensation } from './compensation.ts';
import { counts } from './counts.ts';
import { editionFacts } from './edition-facts.ts';
import { establishedCouncils } from './established-councils.ts';
import { everyMunicipality } from './every-municipality.ts';
import { filledTables } from './filled-tables.ts';
import { knownIdentifiers } from './known-identifiers.ts';
import { places } from './places.ts';
import { plausibility } from './plausibility.ts';
import { privacy } from './privacy.ts';
import type { Rule } from './rule.ts';
import { uniqueKeys } from './unique-keys.ts';

/** All rules between rows and files. */
export const RULES: readonly Rule[] = [
  knownIdentifiers,
  uniqueKeys,
  everyMunicipality,
  establishedCouncils,
  compensation,
  editionFacts,
  places,
  counts,
  filledTables,
  privacy,
  plausibility,
];
