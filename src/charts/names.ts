import type { Frame } from './frame.ts';
import type { Measure } from './measure.ts';

/** A name that leaves no room for the marks beside it. Names never wrap, shrink or are cut, so it must be shorter. */
export class NameError extends Error {
  override readonly name = 'NameError';

  constructor(name: string, width: number, room: number) {
    const characters = Math.ceil((1 - room / width) * name.length);
    super(`the name "${name}" is too long for a chart, shorten it by about ${characters} characters`);
  }
}

/**
 * Where marks begin after names: where the frame says, or after the longest name.
 * @param room width for names and marks together
 * @param marks marks at most in a row
 * @throws NameError
 */
export function startAfterNames(
  names: readonly string[],
  room: number,
  marks: number,
  frame: Frame,
  measure: Measure,
): number {
  const widths = names.map((name) => measure(name, frame.label));
  const longest = Math.max(0, ...widths);
  const gap = frame.label / 2;
  // Marks that are narrower could not be counted.
  const most = room - marks * frame.outline * 2 - gap;
  if (longest > most) throw new NameError(names[widths.indexOf(longest)] ?? '', longest, most);
  return Math.max(frame.start, longest + gap);
}
