import { createHash } from 'node:crypto';
import { PdfSyntaxError } from './objects.ts';

/** The place of a file's identifier before it is known (ISO 19005-3, 6.1.3), which stands once, near the end. */
const DIGITS = 32;
export const UNSEALED = `/ID[${`<${'0'.repeat(DIGITS)}>`.repeat(2)}]`;

/**
 * Writes the identifier of a file into its place: the sum of all its bytes, with zeros in that place.
 * @returns the same bytes, changed
 */
export function seal(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf(UNSEALED);
  if (at < 0) throw new PdfSyntaxError('the file has no place for its identifier');
  bytes.write(identifierOf(bytes), at, 'latin1');
  return bytes;
}

/** Whether a file is to the last byte as it was when it was sealed. */
export function isSealed(bytes: Uint8Array): boolean {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf('/ID[<');
  if (at < 0) return false;
  const found = copy.toString('latin1', at, at + UNSEALED.length);
  copy.write(UNSEALED, at, 'latin1');
  return found === identifierOf(copy);
}

function identifierOf(bytes: Uint8Array): string {
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);
  return UNSEALED.replaceAll('0'.repeat(DIGITS), sum);
}
