import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant, or undefined where none is near: about a
 * third of the letters may differ.
 */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  const written = value.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.round(value.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - value.length) >= bestDistance) continue;
    const d = distance(written, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
