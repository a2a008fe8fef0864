/** A piece of a text: as it was, taken away, or put in. */
export interface Piece {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

/** Longer texts are compared only within what their beginnings and ends do not share. */
const LONGEST = 1000;

/** Words around a difference that are shown with it. */
const CONTEXT = 4;

/** How a text turned into another, word by word; what stays the same is left out but for a few words around. */
export function diffWords(old: string, now: string): Piece[] {
  const [before, after] = [split(old), split(now)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = align(before.slice(start, before.length - end), after.slice(start, after.length - end));
  const same = (text: string): Piece => ({ kind: 'same', text });
  const whole = [...before.slice(0, start).map(same), ...middle, ...before.slice(before.length - end).map(same)];
  return shorten(join(whole));
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The longest common sequence of words, and what stands between its parts. */
function align(old: readonly string[], now: readonly string[]): Piece[] {
  if (old.length > LONGEST || now.length > LONGEST) return [...old.map(gone), ...now.map(put)];
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (!row) continue;
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const word = old[i] ?? '';
    if (word === now[j]) {
      pieces.push({ kind: 'same', text: word });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      pieces.push(gone(word));
      i += 1;
    } else {
      pieces.push(put(now[j] ?? ''));
      j += 1;
    }
  }
  return [...pieces, ...old.slice(i).map(gone), ...now.slice(j).map(put)];
}

function gone(text: string): Piece {
  return { kind: 'old', text };
}

function put(text: string): Piece {
  return { kind: 'new', text };
}

/** Neighbours of one kind as one piece; of a difference first what is gone. */
function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let [old, now]: [string[], string[]] = [[], []];
  const flush = () => {
    if (old.length > 0) joined.push(gone(old.join(' ')));
    if (now.length > 0) joined.push(put(now.join(' ')));
    [old, now] = [[], []];
  };
  let same: string[] = [];
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      flush();
      same.push(text);
      continue;
    }
    if (same.length > 0) joined.push({ kind: 'same', text: same.join(' ') });
    same = [];
    (kind === 'old' ? old : now).push(text);
  }
  flush();
  if (same.length > 0) joined.push({ kind: 'same', text: same.join(' ') });
  return joined;
}

function shorten(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const words = piece.text.split(' ');
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    const room = isFirst || isLast ? CONTEXT : CONTEXT * 2;
    if (piece.kind !== 'same' || words.length <= room + 1) return piece;
    const head = isFirst ? [] : words.slice(0, CONTEXT);
    const tail = isLast ? [] : words.slice(-CONTEXT);
    return { kind: 'same', text: [...head, '…', ...tail].join(' ') };
  });
}
