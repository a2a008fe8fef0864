import { type DataFiles, soundCommunities, type TextsFile } from './files.ts';
import type { Problem } from './problem.ts';
import { misspeltInList } from './rules/known-identifiers.ts';
import { collectTexts, keyTree, type WrittenText } from './texts/collect.ts';
import { categoriesOf, checkMessage, parseMessage, type TextToCheck } from './texts/message.ts';
import { checkTranslation } from './texts/translation.ts';
import { checkLetters, createStyleCheck } from './texts/wording.ts';
import type { StyleFile } from './types.generated.ts';

/** A texts file with its texts by key. */
interface CollectedTexts extends TextsFile {
  readonly texts: readonly WrittenText[];
  readonly byKey: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Checks the texts of all languages: keys, message syntax, plural forms, placeholders, letters, what
 * is not translated or out of date, and wording that the style forbids. The source language is the
 * measure for the others.
 * @param keys every text that the pages use
 */
export function checkTexts(files: DataFiles, keys: readonly string[]): Problem[] {
  const tree = keyTree([...keys, ...keysOfCommunities(files, keys)]);
  const collected = files.texts
    .filter(({ document }) => document.value !== undefined)
    .map((file): CollectedTexts => {
      const { texts, problems } = collectTexts(file.document, tree, file.code);
      return { ...file, texts, problems, byKey: new Map(texts.map(({ key, text }) => [key, text])) };
    });
  const source = collected.find(({ code }) => code === files.site.sound.source_language);
  const originals = originalsOf(source);
  const checkStyle = createStyleCheck(Object.values(files.style.sound as StyleFile));
  return collected.flatMap((file, index) => {
    const { code, tag, document, texts, problems } = file;
    // The source first, then each pair of translations once.
    const others = file === source ? [] : [...new Set([...(source ? [source] : []), ...collected.slice(0, index)])];
    const categories = categoriesOf(tag);
    const fingerprints = new Map(Object.entries(files.translations.sound[code] ?? {}));
    return [
      ...problems,
      ...texts.flatMap(({ key, text, path }) => {
        const toCheck: TextToCheck = {
          key,
          text,
          categories,
          source: file === source ? undefined : originals.get(key),
          at: (offset) => (offset === 0 ? document.at(path) : document.within(path, offset)),
        };
        const same = others.map((other) => ({ text: other.byKey.get(key), file: other.document.file }));
        return [
          ...checkMessage(toCheck),
          ...checkTranslation(toCheck, same, fingerprints.get(key)),
          ...checkStyle(toCheck, code),
          ...checkLetters(toCheck),
        ];
      }),
    ];
  });
}

/** The texts of the source language that are messages: nothing follows from one that is broken. */
function originalsOf(source: CollectedTexts | undefined): ReadonlyMap<string, TextToCheck['source']> {
  const file = source?.document.file ?? '';
  return new Map(
    source?.texts.flatMap(({ key, text }) => {
      const message = parseMessage(text);
      return 'elements' in message ? [[key, { text, file, elements: message.elements }] as const] : [];
    }),
  );
}

/** Communities are named in texts: one that is new in the list needs those that the others have. */
function keysOfCommunities(files: DataFiles, keys: readonly string[]): string[] {
  const names = new Set(keys.flatMap((key) => /^communities\.[^.]+\.(.+)$/.exec(key)?.[1] ?? []));
  const misspelt = new Set(misspeltInList(files, 'community').values());
  return soundCommunities(files).flatMap(({ id }) =>
    misspelt.has(id) ? [] : [...names].map((name) => `communities.${id}.${name}`),
  );
}
