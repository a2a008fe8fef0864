import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { flattenTexts } from '../src/dataset/flatten-texts.ts';
import { fingerprintOf } from '../src/dataset/texts/translation.ts';
import type { SiteFile, TranslationsFile } from '../src/dataset/types.generated.ts';
import { count, EXIT, runCommand, UsageError } from './command-line.ts';

const USAGE = `npm run translated -- [options]

Records that the translations say what the source texts say now, after somebody has read both. The
check warns of a text whose source has changed since.

  --data DIR        folder of the data (default: data)
  --language CODE   only this language; may be given several times
  --key KEY         only this text, for example meetings.title; may be given several times
  -h, --help        show this text
`;

const HEAD = `# yaml-language-server: $schema=../schemas/translations.schema.json
# Which source text each translation was made from. Written by npm run translated.
`;

await runCommand(
  USAGE,
  {
    data: { type: 'string', default: 'data' },
    language: { type: 'string', multiple: true },
    key: { type: 'string', multiple: true },
  },
  async ({ data, language, key }) => {
    const read = (file: string): unknown => parse(readFileSync(join(data, file), 'utf8'));
    const site = read('site.yaml') as SiteFile;
    const known = (read('translations.yaml') ?? {}) as TranslationsFile;
    const texts = flattenTexts(read(`texts/${site.source_language}.yaml`));
    const codes = site.languages.map(({ code }) => code).filter((code) => code !== site.source_language);
    const wrongCode = language?.find((code) => !codes.includes(code));
    if (wrongCode) throw new UsageError(`--language ${wrongCode} is not known, use ${codes.join(', ')}`);
    const wrongKey = key?.find((own) => !texts.has(own));
    if (wrongKey) throw new UsageError(`--key ${wrongKey} is no text of ${site.source_language}.yaml`);

    let changed = 0;
    const lines = codes.flatMap((code) => {
      const entries = [...texts].flatMap(([own, text]) => {
        const before = known[code]?.[own];
        const chosen = (language?.includes(code) ?? true) && (key?.includes(own) ?? true);
        const fingerprint = chosen ? fingerprintOf(text) : before;
        if (fingerprint !== before) changed += 1;
        return fingerprint === undefined ? [] : [`  ${own}: "${fingerprint}"`];
      });
      return entries.length > 0 ? [`${code}:`, ...entries] : [];
    });
    writeFileSync(join(data, 'translations.yaml'), `${HEAD}${lines.length > 0 ? lines.join('\n') : '{}'}\n`);
    process.stdout.write(`${count(changed, 'text')} recorded as translated\n`);
    return EXIT.well;
  },
);
