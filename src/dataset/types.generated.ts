// Written by `npm run generate`. Do not edit.

/**
 * What `npm run changes -- --format json` writes to standard output: what a change of the data changes for readers.
 */
export interface ChangesReportSchema {
  /**
   * Version of this form; a program should refuse one that it does not know.
   */
  version: 1;
  /**
   * The state before.
   */
  base: {
    /**
     * A commit, branch or tag, or a folder.
     */
    name: string;
    /**
     * The commit, shortened; null for a folder.
     */
    commit: string | null;
  };
  /**
   * The state after.
   */
  head: {
    /**
     * A commit, branch or tag, or a folder.
     */
    name: string;
    /**
     * The commit, shortened; null for a folder.
     */
    commit: string | null;
  };
  /**
   * Number of texts that the base does not have; those of the head stood in for them.
   */
  borrowedTexts: number;
  /**
   * Files of the data folder that differ, by path.
   */
  files: {
    /**
     * Path inside of the data folder.
     */
    path: string;
    /**
     * What was done between the states.
     */
    change: 'added' | 'removed' | 'changed';
    /**
     * published: readers see it. none: the file says the same as before. unread: nothing of it is published.
     */
    effect: 'published' | 'none' | 'unread';
  }[];
  /**
   * Editions that are new, gone, or of which a fact or a row differs.
   */
  editions: {
    year: number;
    /**
     * What was done between the states.
     */
    change: 'added' | 'removed' | 'changed';
    /**
     * In the state after; before, where the edition is gone.
     */
    status: 'sample' | 'draft' | 'final';
    /**
     * Languages that were signed off in the state before.
     */
    signedOff: string[];
  }[];
  /**
   * Published editions that would not say any more what was published of them.
   */
  unrecorded: {
    edition: number;
    /**
     * What would have to be written into its edition.yaml, as YAML with texts to be filled in.
     */
    correction: string;
  }[];
  /**
   * Published numbers that differ, in editions that both states have.
   */
  numbers: {
    edition: number;
    /**
     * Identifier of the indicator, as in indicators.json.
     */
    indicator: string;
    /**
     * Identifier of the municipality; null for a number of the whole edition.
     */
    municipality: string | null;
    /**
     * Where the number stands among the values of the indicator in indicators.json, without the list of rows.
     */
    figure: string;
    /**
     * The number before, or a word for what is no number (not_reported, none, a list of identifiers); null where it did not exist.
     */
    old: number | string | null;
    /**
     * The same after.
     */
    new: number | string | null;
  }[];
  /**
   * Texts that differ on pages and sheets that both states have.
   */
  words: {
    /**
     * Code of the language.
     */
    language: string;
    /**
     * Whether it is read out in the place of a chart.
     */
    kind: 'text' | 'chart-description';
    /**
     * null where there was nothing.
     */
    old: string | null;
    /**
     * null where there is nothing any more.
     */
    new: string | null;
    /**
     * Paths of the pages and PDFs on which it stands, from the root of the site.
     */
    pages: string[];
  }[];
  /**
   * Pages and PDFs that differ, in words or in pictures.
   */
  pages: {
    /**
     * Path from the root of the site.
     */
    path: string;
    /**
     * What was done between the states.
     */
    change: 'added' | 'removed' | 'changed';
  }[];
  /**
   * Files for readers that differ.
   */
  downloads: {
    /**
     * Path from the root of the site.
     */
    path: string;
    /**
     * What was done between the states.
     */
    change: 'added' | 'removed' | 'changed';
  }[];
}

/**
 * What `npm run check -- --format json` writes to standard output.
 */
export interface CheckReportSchema {
  /**
   * Version of this form; a program should refuse one that it does not know.
   */
  version: 1;
  /**
   * Language of the messages.
   */
  language: 'en' | 'sq' | 'sr';
  /**
   * Number of problems that stop a build.
   */
  errors: number;
  /**
   * Number of problems that do not stop a build.
   */
  warnings: number;
  /**
   * Number of files with problems.
   */
  files: number;
  /**
   * All problems by file, line and column.
   */
  problems: {
    /**
     * The file, with forward slashes.
     */
    file: string;
    /**
     * Line, from 1.
     */
    line: number;
    /**
     * Column in characters, from 1.
     */
    column: number;
    severity: 'error' | 'warning';
    /**
     * Code of the rule; it does not change.
     */
    code: string;
    /**
     * Name of the rule.
     */
    name: string;
    /**
     * What is wrong, with the value.
     */
    wrong: string;
    /**
     * What would be right.
     */
    right: string;
    /**
     * What was probably meant, ready to be written in its place.
     */
    suggestion: string | null;
    /**
     * Where the repository explains the rule: a path with a fragment.
     */
    documentation: string;
    /**
     * The facts of the message by name; long texts are cut.
     */
    facts: {};
  }[];
}

/**
 * communities.yaml: the communities that the monitoring counts, in the order of the table's columns. Their names stand in the texts files under 'communities'.
 *
 * @minItems 1
 */
export type CommunitiesFile = [CommunityEntry, ...CommunityEntry[]];

export interface CommunityEntry {
  /**
   * Short English name in small letters; members.csv and residents.csv use it.
   */
  id: string;
  /**
   * true for the entry that collects members of communities that are not listed. It has no residents and cannot be missing from a council.
   */
  residual?: boolean;
}

/**
 * One row of an edition's councils.csv: what is known about the council of a municipality. Every municipality has exactly one row.
 */
export interface CouncilRow {
  /**
   * Identifier of the municipality, as in municipalities.csv.
   */
  municipality: string;
  /**
   * Whether the municipality has established its council by the end of the period.
   */
  established: 'yes' | 'no';
  /**
   * The work plan addressing the safety concerns of non-majority communities. Empty where no council exists.
   */
  work_plan?: 'adopted_with_activities' | 'adopted' | 'none' | 'not_reported';
  /**
   * Whether members are compensated as required. not_applicable exactly where no meeting was held. not_reported where it is not known; without any meeting in meetings.csv it also says that the meetings themselves are not reported yet.
   */
  compensation: 'yes' | 'no' | 'not_applicable' | 'not_reported';
  /**
   * A remark for colleagues. No names of persons, telephone numbers or e-mail addresses. It is published with the data.
   */
  note?: string;
}

/**
 * edition.yaml: the standing facts of one edition, a year of monitoring.
 */
export interface EditionFile {
  /**
   * The year that the edition reports on; also the name of its folder.
   */
  year: number;
  /**
   * sample: invented data, marked as such wherever it shows. draft: being written, marked DRAFT. final: published findings.
   */
  status: 'sample' | 'draft' | 'final';
  /**
   * First and last day that the edition reports on.
   */
  period: {
    /**
     * First day of the period.
     */
    start: string;
    /**
     * Last day of the period.
     */
    end: string;
  };
  /**
   * The day of publication. Its month stands in the sentence 'By {month year}, … councils had been established'.
   */
  published: string;
  /**
   * How many meetings a year the instruction requires of a council.
   */
  required_meetings: number;
  /**
   * The numbers of the instructions that the councils rest on, each with the ministry that issued it: mia (Internal Affairs) or mlga (Local Government Administration).
   *
   * @minItems 1
   */
  legal_references: [LegalReferenceEntry, ...LegalReferenceEntry[]];
  /**
   * For each language, the day on which a reader of that language approved the edition. A final edition is a draft in a language that is not signed off.
   */
  sign_off: {
    /**
     * The day on which the language was signed off.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z]{2,3}$".
     */
    [k: string]: string;
  };
  /**
   * What was put right after publication, oldest first. Each entry raises the issue number by one.
   */
  corrections: CorrectionEntry[];
}
export interface LegalReferenceEntry {
  /**
   * Number of the instruction.
   */
  number: string;
  /**
   * The ministry that issued it.
   */
  ministry: 'mia' | 'mlga';
}
export interface CorrectionEntry {
  /**
   * Day of the correction.
   */
  date: string;
  /**
   * What was wrong, in each language.
   */
  wrong: {
    /**
     * What was wrong, in this language.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z]{2,3}$".
     */
    [k: string]: string;
  };
  /**
   * What is right, in each language.
   */
  right: {
    /**
     * What is right, in this language.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z]{2,3}$".
     */
    [k: string]: string;
  };
  /**
   * Every published number that changes. `npm run status` prints the list, ready to be put here. Left out where no number changes.
   */
  values?: CorrectedNumberEntry[];
}
export interface CorrectedNumberEntry {
  /**
   * Identifier of the indicator.
   */
  indicator: 'councils' | 'meetings' | 'work_plans' | 'compensation' | 'incidents' | 'representation' | 'change';
  /**
   * Identifier of the municipality; left out for a number of the whole edition.
   */
  municipality?: string;
  /**
   * Where the number stands among the values of the indicator in indicators.json, for example held or shares.yes.count.
   */
  figure: string;
  /**
   * What was published: a number, or a word such as not_reported.
   */
  old: number | string;
  /**
   * What is right: a number, or a word such as not_reported.
   */
  new: number | string;
}

/**
 * holidays.yaml: public holidays, on which a meeting is unlikely. The check warns of one.
 */
export interface HolidaysFile {
  /**
   * Holidays on the same day each year, as month-day.
   */
  yearly: string[];
  /**
   * Holidays whose day differs from year to year, as year-month-day.
   */
  movable: string[];
}

/**
 * One row of an edition's meetings.csv: one meeting of a council.
 */
export interface MeetingRow {
  /**
   * Identifier of the municipality, as in municipalities.csv.
   */
  municipality: string;
  /**
   * Day of the meeting, inside the period of the edition, as year-month-day.
   */
  date: string;
  /**
   * Whether security incidents were discussed at the meeting.
   */
  security_incidents: 'yes' | 'no';
  /**
   * Whether safety concerns of communities were discussed at the meeting.
   */
  community_concerns: 'yes' | 'no';
}

/**
 * One row of an edition's members.csv: how many women and men of one community sit in a council in one capacity. Counts only, never names. A council without any row has not reported its members.
 */
export interface MembersRow {
  /**
   * Identifier of the municipality, as in municipalities.csv.
   */
  municipality: string;
  /**
   * What the members represent in the council.
   */
  capacity: 'municipality' | 'police' | 'community' | 'religious' | 'civil_society' | 'other';
  /**
   * Identifier of the community that the members belong to, as in communities.yaml.
   */
  community: string;
  /**
   * Number of women.
   */
  women: number;
  /**
   * Number of men.
   */
  men: number;
}

/**
 * One row of municipalities.csv: a municipality that is monitored. A column name_<language> for each language of site.yaml.
 */
export interface MunicipalityRow {
  /**
   * Short name in small letters without accents, words joined by hyphens. Other files and the addresses of pages use it; it never changes.
   */
  id: string;
  /**
   * The region in which the mission's field team works.
   */
  region: 'gjilan' | 'mitrovice' | 'peje' | 'prishtine' | 'prizren';
  /**
   * Column of the municipality's tile on the schematic map, counted from the left. Empty in every row where the map has no room for all municipalities: it is left out then.
   */
  tile_column?: number;
  /**
   * Row of the municipality's tile on the schematic map, counted from the top. Empty in every row where the column is.
   */
  tile_row?: number;
  /**
   * The municipality's name in the language of the column, as it is printed. Charts on a phone have room for about 38 letters beside the squares.
   *
   * This interface was referenced by `MunicipalityRow`'s JSON-Schema definition
   * via the `patternProperty` "^name_[a-z]{2,3}$".
   */
  [k: string]: string | 'gjilan' | 'mitrovice' | 'peje' | 'prishtine' | 'prizren' | number | undefined;
}

/**
 * One row of residents.csv: a community that lives in a municipality (about 50 persons or more).
 */
export interface ResidentRow {
  /**
   * Identifier of the municipality, as in municipalities.csv.
   */
  municipality: string;
  /**
   * Identifier of the community, as in communities.yaml.
   */
  community: string;
  /**
   * Where the information comes from.
   */
  source: string;
}

/**
 * site.yaml: what is true of the whole publication. Words stand in the texts files.
 */
export interface SiteFile {
  /**
   * Where the site is published, without a final slash. The sheet prints it as the link to the accessible page.
   */
  address: string;
  /**
   * Address for questions and corrections: a functional mailbox, never a person's.
   */
  contact: string;
  /**
   * SPDX name of the licence and its address.
   */
  licence: {
    /**
     * SPDX name.
     */
    name: string;
    /**
     * Text of the licence.
     */
    address: string;
  };
  /**
   * The language in which texts are written first; the others are held against it.
   */
  source_language: string;
  /**
   * The languages of the publication, in their order; the first is the default. Each has a file in texts and a column name_<code> in municipalities.csv.
   *
   * @minItems 1
   */
  languages: [LanguageEntry, ...LanguageEntry[]];
}
export interface LanguageEntry {
  /**
   * Code in addresses and file names.
   */
  code: string;
  /**
   * BCP 47 tag: form of numbers and dates, alphabetical order, pronunciation.
   */
  tag: string;
  /**
   * The language's name for itself.
   */
  name: string;
}

/**
 * style.yaml: wording that no text may use, with what to write instead.
 */
export type StyleFile = StyleEntry[];

export interface StyleEntry {
  /**
   * Code of the language; left out, the wording is forbidden in all.
   */
  language?: string;
  /**
   * The wording; small and capital letters are the same, and a star stands for any ending of a word.
   */
  forbidden: string;
  /**
   * What to write.
   */
  instead: string;
}

/**
 * A text, or a section of texts.
 *
 * This interface was referenced by `TextsFile`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z0-9_]+$".
 */
export type Section =
  | string
  | {
      [k: string]: Section;
    };

/**
 * texts/<language>.yaml: every word on paper and screen, in sections. Each text is an ICU MessageFormat message; the same keys and placeholders stand in every language.
 */
export interface TextsFile {
  [k: string]: Section;
}

/**
 * translations.yaml: for each language and text, a fingerprint of the source text that was translated. npm run translated writes it; the check warns where the source text has changed since.
 */
export interface TranslationsFile {
  /**
   * Fingerprint of the source text by key.
   *
   * This interface was referenced by `TranslationsFile`'s JSON-Schema definition
   * via the `patternProperty` "^[a-z]{2,3}$".
   */
  [k: string]: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z0-9_.]+$".
     */
    [k: string]: string;
  };
}
