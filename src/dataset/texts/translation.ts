import { createHash } from 'node:crypto';
import { type Problem, problem } from '../problem.ts';
import type { TextToCheck } from './message.ts';

/** Words from which two languages are unlikely to say the same. */
const LONG_TEXT = 3;

/** A translation differs from every other language, and is as young as its source. */
export function checkTranslation(
  { key, text, source, at }: TextToCheck,
  others: readonly { readonly text: string | undefined; readonly file: string }[],
  fingerprint: string | undefined,
): Problem[] {
  const same = others.find((other) => other.text === text);
  if (same && countWords(text) >= LONG_TEXT) return [problem('text-untranslated', at(0), { key, source: same.file })];
  const isOutdated = source && fingerprint !== undefined && fingerprint !== fingerprintOf(source.text);
  return isOutdated ? [problem('text-outdated', at(0), { key, source: source.file })] : [];
}

function countWords(text: string): number {
  return text.replace(/\{[^{}]*\}/g, '').match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** A short fingerprint of a source text, to tell whether it has changed since it was translated. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
