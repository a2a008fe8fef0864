import { letterWithoutGlyph } from '../font-letters.ts';
import { isGarbled, isPlain, lookalike, withLatinLetters, withoutLoss } from '../letters.ts';
import { type Problem, problem } from '../problem.ts';
import type { StyleFile } from '../types.generated.ts';
import type { TextToCheck } from './message.ts';

/** Says what the style forbids in a text of a language. */
export type StyleCheck = (text: TextToCheck, language: string) => Problem[];

/** The words of style.yaml, ready to be looked for. */
export function createStyleCheck(style: StyleFile): StyleCheck {
  const entries = style.map(({ language, forbidden, instead }) => ({
    language,
    instead,
    start: forbidden.split('*', 1)[0]?.toLowerCase() ?? '',
    wording: new RegExp(`(?<!\\p{L})${patternOf(forbidden)}(?!\\p{L})`, 'giu'),
  }));
  return ({ key, text, at }, language) => {
    const lower = text.toLowerCase();
    return entries.flatMap(({ language: only, start, wording, instead }) =>
      // Nearly all texts are well; to look for whole words in any writing takes long.
      (only !== undefined && only !== language) || !lower.includes(start)
        ? []
        : [...text.matchAll(wording)].map(({ 0: value, index }) =>
            problem('text-forbidden', at(index), { key, value, instead }),
          ),
    );
  };
}

/** The wording as a pattern: a star stands for any ending of a word. */
function patternOf(forbidden: string): string {
  return forbidden.split('*').map(RegExp.escape).join('\\p{L}*');
}

/** Letters that only look right, letters that were lost on the way, and those that the font does not have. */
export function checkLetters({ key, text, at }: TextToCheck): Problem[] {
  if (isPlain(text)) return [];
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: value, index }) => {
    if (isPlain(value)) return [];
    if (isGarbled(value)) return [problem('letter-garbled', at(index), { value }, withoutLoss(value))];
    const letter = lookalike(value);
    if (letter !== undefined)
      return [problem('letter-lookalike', at(index), { name: key, value, letter }, withLatinLetters(value))];
    const unprintable = letterWithoutGlyph(value);
    if (unprintable === undefined) return [];
    return [problem('letter-unprintable', at(index), { name: key, value, letter: unprintable })];
  });
}
