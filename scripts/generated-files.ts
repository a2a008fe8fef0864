import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { parse } from 'yaml';
import { fontFaces, standInFaces } from '../src/charts/fonts.ts';
import { TOKENS } from '../src/charts/tokens.ts';
import { REPORT_LANGUAGES, RULE_DOCUMENTS } from '../src/dataset/describe.ts';
import { dataDictionary } from '../src/dataset/dictionary.ts';
import { flattenTexts } from '../src/dataset/flatten-texts.ts';
import { SCHEMAS, schemaOf } from '../src/dataset/schemas.ts';
import { linkScript } from './link-script.ts';
import { publishedFixtures } from './published-fixtures.ts';
import { ruleTable } from './rule-table.ts';

const NOTICE = '// Written by `npm run generate`. Do not edit.\n\n';

/** A file, and what it holds when it follows from the others. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/**
 * The files that are generated from others; a test compares them with what stands in the repository.
 * Each is made when it is asked for: the table of rules reads fixtures that are written before.
 */
export async function* generatedFiles(): AsyncGenerator<GeneratedFile> {
  yield { path: 'src/dataset/types.generated.ts', content: await typesFromSchemas() };
  yield { path: 'src/dataset/validators.generated.ts', content: validatorsFromSchemas() };
  yield { path: 'src/dataset/text-keys.generated.ts', content: textKeys() };
  yield { path: 'templates/styles/tokens.generated.css', content: tokenStyles() };
  yield { path: 'templates/styles/fonts.generated.css', content: fontStyles() };
  yield { path: 'src/browser/site.generated.js', content: await siteScript() };
  yield { path: 'schemas/README.md', content: dataDictionary() };
  yield* publishedFixtures();
  for (const language of REPORT_LANGUAGES) yield { path: RULE_DOCUMENTS[language], content: ruleTable(language) };
}

async function typesFromSchemas(): Promise<string> {
  const folder = new URL('../schemas/', import.meta.url);
  const parts: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const schema = JSON.parse(text, dropFieldTitles) as JSONSchema;
    parts.push(
      await compile(schema, schema.title ?? file, {
        bannerComment: '',
        format: true,
        style: { singleQuote: true, printWidth: 120 },
        additionalProperties: false,
        unknownAny: true,
      }),
    );
  }
  return NOTICE + parts.join('\n');
}

/** Only files, rows and entries become types with a name; the title of a field would become one too. */
function dropFieldTitles(key: string, value: unknown): unknown {
  if (key === '$id') return undefined;
  if (key === 'title' && typeof value === 'string' && !/ (file|row|entry)$/.test(value)) return undefined;
  return value;
}

/** Validators as code: to compile the schemas takes as long as the whole check. */
function validatorsFromSchemas(): string {
  const code = { source: true, esm: true };
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, code });
  formats.default(ajv, ['date', 'uri', 'email']);
  for (const name of SCHEMAS) ajv.addSchema(JSON.parse(JSON.stringify(schemaOf(name)), dropWords), name);
  const names = Object.fromEntries(SCHEMAS.map((name) => [name, name]));
  return `// @ts-nocheck\n${NOTICE}import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
${standalone.default(ajv, names).replace('"use strict";', '')}
export const validators = { ${SCHEMAS.join(', ')} };\n`;
}

/** No validator reads titles and descriptions. */
function dropWords(key: string, value: unknown): unknown {
  return ['title', 'description'].includes(key) && typeof value === 'string' ? undefined : value;
}

function tokenStyles(): string {
  const values = Object.entries(TOKENS).map(([name, value]) => `  --${name}: ${value};\n`);
  return `/* Written by npm run generate from src/charts/tokens.ts. Do not edit. */\n:root {\n${values.join('')}}\n`;
}

function fontStyles(): string {
  const faces = fontFaces(({ name }) => `fonts/${name}`) + standInFaces();
  return `/* Written by npm run generate from src/charts/fonts.ts. Do not edit. */\n${faces}`;
}

/** The script of all pages: to take the types out of it at each build would load a compiler. */
async function siteScript(): Promise<string> {
  return linkScript(new URL('../src/browser/site.ts', import.meta.url));
}

function textKeys(): string {
  const texts: unknown = parse(readFileSync(new URL('../data/texts/en.yaml', import.meta.url), 'utf8'));
  const keys = [...flattenTexts(texts).keys()].map((key) => `  '${key}',\n`).join('');
  return `${NOTICE}/** Every text that the pages use; each language has each of them. */
export const TEXT_KEYS = [\n${keys}] as const;

export type TextKey = (typeof TEXT_KEYS)[number];\n`;
}
