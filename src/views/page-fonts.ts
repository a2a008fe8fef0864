import { cutName } from '../charts/cut-font.ts';
import { FONT_FILES } from '../charts/fonts.ts';
import { letterOf } from '../dataset/font-letters.ts';
import { paths } from './paths.ts';

/** The files of the font that a page loads before it is shown, so that nothing moves when they come. */
export interface PageFonts {
  /** From the root of the site. */
  readonly fonts: readonly string[];
}

const PARTS = FONT_FILES.map((file) => ({ path: paths.asset(`fonts/${cutName(file)}`), letter: letterOf(file.range) }));

/** The views of pages, each with the files that have letters of it. */
export function withFonts<View extends object>(views: readonly View[]): (View & PageFonts)[] {
  return views.map((view) => ({
    ...view,
    fonts: PARTS.flatMap(({ path, letter }) => (hasLetter(view, letter) ? [path] : [])),
  }));
}

function hasLetter(shown: unknown, letter: RegExp): boolean {
  if (typeof shown === 'string') return letter.test(shown);
  return typeof shown === 'object' && shown !== null && Object.values(shown).some((part) => hasLetter(part, letter));
}
