import { createHash } from 'node:crypto';
import type { TextKey } from '../../dataset/text-keys.generated.ts';
import { issueDay, issueNumber } from '../../editions/issue.ts';
import type { Translator } from '../../languages/translator.ts';
import { marksOf } from '../../views/marks.ts';
import type { DownloadInput } from './download.ts';
import { REASONS } from './tables/codes.ts';
import type { Field } from './tables/fields.ts';
import type { PublishedTable } from './tables/published-table.ts';

/** A file that the package describes. */
export interface PackagedFile {
  readonly name: string;
  readonly content: string;
  /** What is in it, where it is a table. */
  readonly table?: PublishedTable;
}

const PROFILE = 'https://datapackage.org/profiles/2.0';

/**
 * Describes the files of an edition for programs: a Data Package, version 2. Titles and descriptions
 * are in the language of the sources; `titles` and `descriptions` have them in each language.
 */
export function datapackage(input: DownloadInput, files: readonly PackagedFile[]): string {
  const { dataset, edition, contexts } = input;
  const { site } = dataset;
  const translators = contexts.map(({ translator }) => translator);
  const source = translatorOf(site.source_language, translators);
  const others = translators.filter((t) => t !== source);

  const document = {
    $schema: `${PROFILE}/datapackage.json`,
    name: `fact-sheet-${edition.year}`,
    languages: [source, ...others].map(({ tag }) => tag),
    ...both('title', (t) => `${t.text('common.title')}, ${t.text('common.sheet_of_year', { year: edition.year })}`),
    ...both('description', describe),
    version: `${edition.year}.${issueNumber(edition)}`,
    created: `${issueDay(edition)}T00:00:00Z`,
    homepage: contexts[0]?.address ?? site.address,
    licenses: [{ name: site.licence.name, path: site.licence.address }],
    contributors: [{ ...both('title', (t) => t.text('common.publisher')), roles: ['publisher'] }],
    sources: [both('title', (t) => t.text('notes.source'))],
    resources: files.map(({ name, content, table }) => ({
      name: name.replace(/\.[a-z]+$/, ''),
      ...(table ? { type: 'table' } : {}),
      path: name,
      ...both('description', (t) => t.text(table?.description ?? 'data.indicators')),
      format: table ? 'csv' : 'json',
      mediatype: table ? 'text/csv' : 'application/json',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(content),
      hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ...(table ? { schema: schemaOf(table) } : {}),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;

  /** A property in the language of the sources, and in each language. */
  function both(name: 'title' | 'description', say: (t: Translator) => string) {
    return { [name]: say(source), [`${name}s`]: Object.fromEntries(translators.map((t) => [t.tag, say(t)])) };
  }

  /** What the data is not comes first. */
  function describe(t: Translator): string {
    return [...marksOf(edition, t).map(({ sentence }) => `${sentence}.`), t.text('data.lead')].join(' ');
  }

  function schemaOf({ fields, primaryKey, foreignKeys, hasReasons }: PublishedTable) {
    const label = (key: TextKey) => source.text(key);
    return {
      $schema: `${PROFILE}/tableschema.json`,
      fields: fields.map(fieldOf),
      missingValues: hasReasons
        ? [
            { value: '', label: label('workbook.no_note') },
            ...REASONS.map((reason) => ({ value: reason, label: label(`reasons.${reason}`) })),
          ]
        : [''],
      primaryKey,
      ...(foreignKeys.length > 0
        ? {
            foreignKeys: foreignKeys.map(({ field, table, of }) => ({
              fields: [field],
              reference: { resource: table, fields: [of] },
            })),
          }
        : {}),
    };
  }

  function fieldOf({ name, title, description, type, constraints }: Field) {
    return {
      name,
      ...both('title', title),
      ...(description === undefined ? {} : { description }),
      type,
      ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    };
  }
}

function translatorOf(language: string, translators: readonly Translator[]): Translator {
  const own = translators.find(({ code }) => code === language);
  if (!own) throw new Error(`there are no texts in "${language}"`);
  return own;
}
