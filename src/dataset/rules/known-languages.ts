import type { Checked, DataFiles } from '../files.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { YamlPath } from '../yaml.ts';
import type { Rule } from './rule.ts';

/** Each language that a file names is one of site.yaml, and each correction is told in all of them. */
export const knownLanguages: Rule = (files) => {
  const languages = files.site.sound.languages?.map(({ code }) => code);
  if (!languages) return [];
  const codes = languages.join(', ');
  const unknown = (code: string, at: Problem | ReturnType<Checked<unknown>['document']['at']>) =>
    languages.includes(code) ? [] : [problem('language-unknown', at, { code, codes }, nearest(code, languages))];
  return [
    ...sourceLanguage(files, languages),
    ...languages.flatMap((code, index) => {
      const first = languages.indexOf(code);
      const at = (own: number) => files.site.document.at(['languages', own, 'code']);
      return first === index ? [] : [problem('row-twice', at(index), { key: code, first: at(first).line })];
    }),
    ...(files.style.value ?? []).flatMap(({ language }, index) =>
      language === undefined ? [] : unknown(language, files.style.document.at([index, 'language'])),
    ),
    ...files.editions.flatMap(({ edition: { sound, document } }) => {
      const keys = (path: YamlPath, value: object) =>
        Object.keys(value).flatMap((code) => unknown(code, document.keyAt([...path, code])));
      return [
        ...keys(['sign_off'], sound.sign_off ?? {}),
        ...(sound.corrections ?? []).flatMap((correction, index) =>
          (['wrong', 'right'] as const).flatMap((within) => {
            const path = ['corrections', index, within];
            const text = correction[within];
            const misspelt = Object.keys(text).some((code) => !languages.includes(code));
            const missing = misspelt ? [] : languages.filter((code) => !(code in text));
            return [
              ...keys(path, text),
              ...missing.map((code) => problem('key-missing', document.at(path), { name: code, within })),
            ];
          }),
        ),
      ];
    }),
  ];
};

function sourceLanguage({ site }: DataFiles, languages: readonly string[]): Problem[] {
  const code = site.sound.source_language;
  if (code === undefined || languages.includes(code)) return [];
  const facts = { code, codes: languages.join(', ') };
  return [problem('source-language', site.document.at(['source_language']), facts, nearest(code, languages))];
}
