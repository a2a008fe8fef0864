import { checkSchema } from './check-schema.ts';
import type { ProblemFacts } from './codes.ts';
import type { Checked, DataFiles, EditionFiles, TextsFile } from './files.ts';
import type { Folder } from './folder.ts';
import { communityIdentifiers, municipalityIdentifiers } from './identifiers.ts';
import { nearest } from './nearest.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { type EditionRecord, RECORD, readRecord } from './record.ts';
import type { SchemaName } from './schemas.ts';
import { decodeSource, type Source } from './source.ts';
import { parseTable, type Table, type TableOptions, unreadTable } from './table.ts';
import type { CommunitiesFile, MunicipalityRow, SiteFile } from './types.generated.ts';
import type { RawDocument, YamlReader } from './yaml.ts';

/** What stands in a data folder; explanations (`.md`) and hidden files may stand beside it. */
const NAMES = [
  ...['site.yaml', 'communities.yaml', 'municipalities.csv', 'residents.csv'],
  ...['holidays.yaml', 'style.yaml', 'translations.yaml', 'texts', 'editions'],
];
const RESIDENTS = 'residents.csv';
const NAMES_OF_EDITION = ['edition.yaml', 'councils.csv', 'meetings.csv', 'members.csv', RESIDENTS, RECORD];

/** Reads the files of a data folder one by one, and collects the problems of each. */
export class FolderReader {
  readonly problems: Problem[] = [];
  /** The texts of the files by the name that problems give them. */
  readonly sources = new Map<string, string>();
  readonly #folder: Folder;
  readonly #readYaml: YamlReader;

  constructor(folder: Folder, readYaml: YamlReader) {
    this.#folder = folder;
    this.#readYaml = readYaml;
  }

  /** All files, or undefined where there is no folder to read from. */
  readAll(): DataFiles | undefined {
    if (!this.#list('.', NAMES, 'data')) return undefined;
    const site = this.#yaml<SiteFile>('site', 'site.yaml');
    const { languages } = site.sound;
    const communities = this.#yaml<CommunitiesFile>('communities', 'communities.yaml');
    const municipalities = this.#table<MunicipalityRow>('municipalities', 'municipalities.csv', {
      languageColumns: languages && [...new Set(languages.map(({ code }) => `name_${code}`))],
    });
    const identifiers = {
      municipality: municipalityIdentifiers(municipalities),
      community: communityIdentifiers(communities.document),
    };
    const options: TableOptions = {
      identifiers: {
        municipality: (cell) => identifiers.municipality.suggest(cell),
        community: (cell) => identifiers.community.suggest(cell),
      },
    };
    return {
      site,
      communities,
      municipalities,
      residents: this.#table('residents', RESIDENTS, options),
      holidays: this.#yaml('holidays', 'holidays.yaml'),
      style: this.#yaml('style', 'style.yaml'),
      translations: this.#yaml('translations', 'translations.yaml'),
      texts: this.#texts(languages),
      editions: this.#editions(options),
      identifiers,
    };
  }

  /** @param languages undefined where they cannot be told: then those that have texts */
  #texts(languages: SiteFile['languages'] | undefined): TextsFile[] {
    const names = this.#list('texts');
    if (!names) return [];
    const codes = languages?.map(({ code }) => code);
    for (const name of names) {
      if (!codes || codes.some((code) => name === `${code}.yaml`)) continue;
      this.problems.push(problem('text-file-unknown', this.#start(`texts/${name}`), { codes: codes.join(', ') }));
    }
    const found = names.flatMap((name) => /^([a-z]{2,3})\.yaml$/.exec(name)?.[1] ?? []);
    const listed = languages ?? found.map((code) => ({ code, tag: code }));
    // A language that is listed twice has been told.
    const tags = new Map(listed.map(({ code, tag }) => [code, tag]));
    return [...tags].map(([code, tag]) => ({ code, tag, document: this.#document(`texts/${code}.yaml`) }));
  }

  #editions(options: TableOptions): EditionFiles[] {
    const folders = this.#list('editions');
    if (folders?.length === 0) this.problems.push(problem('edition-none', this.#start('editions'), {}));
    const isYear = (folder: string) => /^[0-9]{4}$/.test(folder);
    return (folders ?? []).flatMap((folder): EditionFiles[] => {
      const path = `editions/${folder}`;
      if (!isYear(folder)) this.problems.push(problem('edition-folder', this.#start(path), { folder }));
      const names = isYear(folder) ? this.#list(path, NAMES_OF_EDITION) : undefined;
      if (names) {
        const own = names.includes(RESIDENTS);
        const edition: EditionFiles = {
          folder,
          edition: this.#yaml('edition', `${path}/edition.yaml`),
          councils: this.#table('councils', `${path}/councils.csv`, options),
          meetings: this.#table('meetings', `${path}/meetings.csv`, options),
          members: this.#table('members', `${path}/members.csv`, options),
          residents: own ? this.#table('residents', `${path}/${RESIDENTS}`, options) : undefined,
          record: this.#record(path),
        };
        return [edition];
      }
      return [];
    });
  }

  /**
   * The names in a folder that are not hidden; undefined where it cannot be read.
   * @param expected what belongs there, so that anything else is told
   */
  #list(path: string, expected?: readonly string[], kind: 'folder' | 'data' = 'folder'): readonly string[] | undefined {
    const found = this.#folder.list(path);
    if ('reason' in found) {
      this.#tellUnread(path, found.reason, kind);
      return undefined;
    }
    const names = found.filter((name) => !name.startsWith('.'));
    const missing = expected?.filter((name) => !names.includes(name)) ?? [];
    for (const name of names) {
      if (!expected || expected.includes(name) || name.endsWith('.md')) continue;
      const place = this.#start(path === '.' ? name : `${path}/${name}`);
      this.problems.push(problem('file-unknown', place, { name }, nearest(name, missing)));
    }
    return names;
  }

  #read(path: string): Source | undefined {
    const found = this.#folder.read(path);
    if ('reason' in found) {
      this.#tellUnread(path, found.reason, path.startsWith('texts/') ? 'texts' : 'file');
      return undefined;
    }
    const file = this.#folder.nameOf(path);
    const { source, shown, problems } = decodeSource(file, found);
    this.problems.push(...problems);
    this.sources.set(file, shown);
    return source;
  }

  #tellUnread(path: string, reason: string, kind: ProblemFacts['file-missing']['kind']): void {
    const place = this.#start(path);
    this.problems.push(
      reason === 'ENOENT' ? problem('file-missing', place, { kind }) : problem('file-unreadable', place, { reason }),
    );
  }

  #document(path: string): RawDocument {
    const source = this.#read(path);
    const document = this.#readYaml(source ?? { file: this.#folder.nameOf(path), text: '' });
    for (const own of document.problems) this.problems.push(own);
    return source ? document : { ...document, value: undefined, complete: false };
  }

  #yaml<T>(name: SchemaName, path: string): Checked<T> {
    const document = this.#document(path);
    if (document.value === undefined) return { document, value: undefined, sound: {} };
    const faulty = new Set(document.broken);
    const found = checkSchema(name, document.value, {
      locate: (at, what) => {
        faulty.add(at[0] ?? '');
        const place = what === 'key' ? document.keyAt(at) : document.at(at);
        // What a broken line leaves of its key says nothing.
        const isLeft = at.length === 1 && document.broken.has(at[0] ?? '');
        return isLeft || document.isTold(place.line) ? undefined : place;
      },
    }).filter(({ code }) => document.complete || code !== 'key-missing');
    for (const own of found) this.problems.push(own);
    const entries = faulty.has('') ? [] : Object.entries(document.value ?? {});
    const sound = Object.fromEntries(entries.filter(([key]) => !faulty.has(key))) as Partial<T>;
    const isSound = found.length === 0 && document.problems.length === 0;
    return { document, value: isSound ? (document.value as T) : undefined, sound };
  }

  #table<T>(name: SchemaName, path: string, options: TableOptions): Table<T> {
    const source = this.#read(path);
    if (!source) return unreadTable(this.#folder.nameOf(path));
    const table = parseTable<T>(name, source, options);
    // A file may have more problems than a function takes arguments.
    for (const own of table.problems) this.problems.push(own);
    return table;
  }

  #record(path: string): EditionRecord | undefined {
    const { record, problems } = readRecord(this.#folder, path);
    this.problems.push(...problems);
    return record;
  }

  #start(path: string): Place {
    return { file: this.#folder.nameOf(path), line: 1, column: 1 };
  }
}
