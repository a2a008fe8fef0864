import { zlibSync } from 'fflate';

/** Packed bytes by the bytes that they were made of: three languages carry the same files. */
const PACKED = new WeakMap<Uint8Array, Uint8Array>();

/**
 * Packs bytes with Flate. Written in JavaScript, so that no other version of zlib in another version
 * of Node changes a byte of what is published.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const known = PACKED.get(bytes);
  if (known) return known;
  const packed = zlibSync(bytes, { level: 6 });
  PACKED.set(bytes, packed);
  return packed;
}
