import type { parseYaml, RawDocument } from '../../src/dataset/yaml.ts';

/** Documents that are kept; more than this are those of files that were changed. */
const MOST = 200;

/**
 * A module like `yaml.ts` that parses the same text once: of ten thousand folders with a mistake each,
 * most files are the same, and to parse them takes most of the time.
 */
export function rememberDocuments<T extends { parseYaml: typeof parseYaml }>(yaml: T): T {
  const known = new Map<string, RawDocument>();
  return {
    ...yaml,
    parseYaml: (source) => {
      const key = `${source.file}\n${source.text}`;
      const document = known.get(key) ?? yaml.parseYaml(source);
      if (known.size >= MOST) known.clear();
      known.set(key, document);
      return document;
    },
  };
}
