import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, type Edition, toCouncil } from './dataset.ts';
import { type Checked, type DataFiles, type EditionFiles, validRows } from './files.ts';
import { flattenTexts } from './flatten-texts.ts';
import { compareProblems, isError, type Problem, problem } from './problem.ts';
import { RULES } from './rules/index.ts';
import { checkSchema, type SchemaName } from './schemas.ts';
import { displayPath, readSource } from './source.ts';
import { parseTable, type Table } from './table.ts';
import { checkTexts, type TextsFile } from './texts.ts';
import { parseYaml } from './yaml.ts';

/** A checked dataset with what is unlikely in it, or everything that is wrong with the data. */
export type DatasetResult = (
  | { readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] }
) & {
  /** The texts of the files by the name that problems give them, to show the lines. */
  readonly sources: ReadonlyMap<string, string>;
};

/**
 * Reads and checks the whole data folder.
 *
 * ```
 * file ─▶ Source ─▶ RawTable, RawDocument ─▶ Table, Checked ─▶ rules ─▶ Dataset
 *         (UTF-8)   (form, positions)        (schema)          (between files)
 * ```
 *
 * @param root the data folder
 */
export function readDataset(root: string): DatasetResult {
  const reader = new FolderReader(root);
  const files = reader.readAll();
  const { sources } = reader;
  if (!files) return { problems: reader.problems, sources };
  const problems = [...reader.problems, ...RULES.flatMap((rule) => rule(files)), ...checkTexts(files)].sort(
    compareProblems,
  );
  if (problems.some(isError)) return { problems, sources };
  return { dataset: toDataset(files), warnings: problems, sources };
}

/** Reads the files one by one and collects the problems of each. */
class FolderReader {
  readonly problems: Problem[] = [];
  readonly sources = new Map<string, string>();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** All files, or undefined where there is no folder to read from. */
  readAll(): DataFiles | undefined {
    if (this.#list('.') === undefined) return undefined;
    const site = this.#yaml<NonNullable<DataFiles['site']['value']>>('site', 'site.yaml');
    const languages = site.sound.languages ?? [];
    this.#checkLanguages(site);
    return {
      site,
      communities: this.#yaml('communities', 'communities.yaml'),
      municipalities: this.#table('municipalities', 'municipalities.csv', [
        ...new Set(languages.map(({ code }) => `name_${code}`)),
      ]),
      residents: this.#table('residents', 'residents.csv'),
      holidays: this.#yaml('holidays', 'holidays.yaml'),
      style: this.#yaml('style', 'style.yaml'),
      translations: this.#yaml('translations', 'translations.yaml'),
      texts: this.#texts(languages),
      editions: this.#editions(),
    };
  }

  #checkLanguages({ sound, document }: DataFiles['site']): void {
    const codes = sound.languages?.map(({ code }) => code) ?? [];
    if (sound.languages && sound.source_language !== undefined && !codes.includes(sound.source_language)) {
      const facts = { code: sound.source_language, codes: codes.join(', ') };
      this.problems.push(problem('source-language', document.at(['source_language']), facts));
    }
    codes.forEach((code, index) => {
      const first = codes.indexOf(code);
      if (first === index) return;
      const line = document.at(['languages', first, 'code']).line;
      this.problems.push(problem('row-twice', document.at(['languages', index, 'code']), { key: code, first: line }));
    });
  }

  #texts(languages: readonly { code: string; tag: string }[]): TextsFile[] {
    const names = this.#list('texts') ?? [];
    for (const name of names) {
      const known = languages.some(({ code }) => name === `${code}.yaml`);
      if (known || languages.length === 0 || name.startsWith('.')) continue;
      const place = { file: displayPath(this.#root, `texts/${name}`), line: 1, column: 1 };
      const codes = languages.map(({ code }) => code).join(', ');
      this.problems.push(problem('text-file-unknown', place, { codes }));
    }
    return languages.map(({ code, tag }) => ({ code, tag, document: this.#document(`texts/${code}.yaml`) }));
  }

  #editions(): EditionFiles[] {
    const folders = (this.#list('editions') ?? []).filter((name) => !name.startsWith('.'));
    const place = (folder: string) => ({ file: displayPath(this.#root, `editions/${folder}`), line: 1, column: 1 });
    if (folders.length === 0) this.problems.push(problem('edition-none', place(''), {}));
    const years = folders.filter((folder) => /^[0-9]{4}$/.test(folder));
    for (const folder of folders.filter((name) => !years.includes(name))) {
      this.problems.push(problem('edition-folder', place(folder), { folder }));
    }
    return years.map((folder) => ({
      folder,
      edition: this.#yaml('edition', `editions/${folder}/edition.yaml`),
      councils: this.#table('councils', `editions/${folder}/councils.csv`),
      meetings: this.#table('meetings', `editions/${folder}/meetings.csv`),
      members: this.#table('members', `editions/${folder}/members.csv`),
    }));
  }

  /** The names in a folder, sorted; undefined where it is missing. */
  #list(path: string): string[] | undefined {
    try {
      return readdirSync(join(this.#root, path)).sort();
    } catch {
      this.problems.push(
        problem('file-missing', { file: displayPath(this.#root, path), line: 1, column: 1 }, { kind: 'folder' }),
      );
      return undefined;
    }
  }

  #read(path: string): { file: string; text: string | undefined } {
    const result = readSource(this.#root, path);
    if ('source' in result) {
      this.sources.set(result.source.file, result.source.text);
      return result.source;
    }
    this.problems.push(...result.problems);
    return { file: displayPath(this.#root, path), text: undefined };
  }

  #document(path: string) {
    const { file, text } = this.#read(path);
    const document = parseYaml({ file, text: text ?? '' });
    this.problems.push(...document.problems);
    return text === undefined ? { ...document, value: undefined } : document;
  }

  #yaml<T>(name: SchemaName, path: string): Checked<T> {
    const document = this.#document(path);
    if (document.value === undefined) return { document, value: undefined, sound: {} };
    const faulty = new Set<string>();
    const found = checkSchema(name, document.value, (at, what) => {
      faulty.add(at[0] ?? '');
      return what === 'key' ? document.keyAt(at) : document.at(at);
    });
    this.problems.push(...found);
    const sound = Object.fromEntries(Object.entries(document.value ?? {}).filter(([key]) => !faulty.has(key)));
    return { document, value: found.length === 0 ? (document.value as T) : undefined, sound: sound as Partial<T> };
  }

  #table<T>(name: SchemaName, path: string, extraColumns: readonly string[] = []): Table<T> {
    const { file, text } = this.#read(path);
    if (text === undefined) {
      const headerAt = () => ({ file, line: 1, column: 1 });
      return { file, header: [], rows: [], complete: false, problems: [], headerAt };
    }
    const table = parseTable<T>(name, { file, text }, extraColumns);
    this.problems.push(...table.problems);
    return table;
  }
}

function toDataset(files: DataFiles): Dataset {
  const site = files.site.value;
  const communities = files.communities.value;
  if (!site || !communities) throw new Error('a file without problems has a value');
  const municipalityRows = validRows(files.municipalities);
  const residents = Map.groupBy(validRows(files.residents), ({ value }) => value.municipality);
  return {
    site,
    languages: site.languages.map((language) => {
      const file = files.texts.find(({ code }) => code === language.code);
      return { ...language, texts: flattenTexts(file?.document.value) };
    }),
    municipalities: municipalityRows.map(({ value, cells }) => ({
      id: value.id,
      names: Object.fromEntries(site.languages.map(({ code }) => [code, cells[`name_${code}`] ?? ''])),
      region: value.region,
      tile: { column: value.tile_column, row: value.tile_row },
      residents: new Set(residents.get(value.id)?.map((row) => row.value.community)),
    })),
    communities: communities.map(({ id, residual }) => ({ id, residual: residual ?? false })),
    editions: files.editions.map((edition) =>
      toEdition(
        edition,
        municipalityRows.map(({ value }) => value.id),
      ),
    ),
  };
}

function toEdition({ edition, councils, meetings, members }: EditionFiles, order: readonly string[]): Edition {
  const facts = edition.value;
  if (!facts) throw new Error('a file without problems has a value');
  const councilRows = new Map(validRows(councils).map(({ value }) => [value.municipality, value]));
  const meetingRows = Map.groupBy(
    validRows(meetings).map(({ value }) => value),
    (row) => row.municipality,
  );
  const memberRows = Map.groupBy(
    validRows(members).map(({ value }) => value),
    (row) => row.municipality,
  );
  return {
    year: facts.year,
    status: facts.status,
    period: facts.period,
    published: facts.published,
    requiredMeetings: facts.required_meetings,
    legalReferences: facts.legal_references,
    signOff: facts.sign_off,
    corrections: facts.corrections,
    councils: order.flatMap((id) => {
      const council = councilRows.get(id);
      if (!council) return [];
      return [toCouncil({ council, meetings: meetingRows.get(id) ?? [], members: memberRows.get(id) ?? [] })];
    }),
  };
}
