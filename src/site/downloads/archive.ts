import { strToU8, type Zippable, zipSync } from 'fflate';

/** Dates in an archive must not come from the clock; the zip format knows no year before this. */
const ZIP_EPOCH = new Date('1980-01-01T00:00:00');

/** Files packed in their order, the same bytes for the same content. What is packed already is put in as it is. */
export function pack(files: readonly (readonly [path: string, content: string | Uint8Array])[]): Uint8Array {
  const packed: Zippable = Object.fromEntries(
    files.map(([path, content]) => {
      const bytes = typeof content === 'string' ? strToU8(content) : content;
      return [path, [bytes, { level: path.endsWith('.xlsx') ? 0 : 6 }]];
    }),
  );
  return zipSync(packed, { mtime: ZIP_EPOCH });
}
