import { createDescriber } from '../../src/dataset/describe.ts';
import type { Problem } from '../../src/dataset/problem.ts';

const english = createDescriber('en');

/** A problem in English: what is wrong, what would be right. */
export function say(problem: Problem): string {
  return english.sentence(problem);
}
