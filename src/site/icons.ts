import { renderPng } from '../charts/png.ts';
import { paint, resolvePaints } from '../charts/tokens.ts';
import { paths } from '../views/paths.ts';
import type { DownloadFile } from './downloads/download.ts';

/** Pixels of the icons: of a tab, of a phone's home screen, and of an installed page. */
const TAB = 32;
const SIZES = [180, 192, 512] as const;

/** The signs of the sheet as an icon: squares for what was held, a ring for who is missing. */
export async function iconFiles(): Promise<DownloadFile[]> {
  const pictures = SIZES.map(async (size) => ({ path: paths.asset(`icon-${size}.png`), content: await pngOf(size) }));
  return [
    { path: paths.asset('icon.svg'), content: iconSvg(32) },
    { path: 'favicon.ico', content: icoFile(await pngOf(TAB)) },
    ...(await Promise.all(pictures)),
  ];
}

/** Painted at double size, as the charts are. */
function pngOf(size: number): Promise<Uint8Array> {
  return renderPng(iconSvg(size / 2));
}

function iconSvg(size: number): string {
  const at = (place: number) => Math.round((place * size * 100) / 32) / 100;
  const square = (x: number, y: number) => `M${at(x)},${at(y)}h${at(11)}v${at(11)}h${at(-11)}Z`;
  const radius = at(4.25);
  const ring = `M${at(22.5) - radius},${at(22.5)}a${radius},${radius} 0 1 1 ${2 * radius},0a${radius},${radius} 0 1 1 ${-2 * radius},0Z`;
  return resolvePaints(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">`,
      `<rect width="100%" height="100%" fill="${paint('paper')}"/>`,
      `<path d="${square(4, 4)}${square(17, 4)}${square(4, 17)}" fill="${paint('blue')}"/>`,
      `<path d="${ring}" fill="none" stroke="${paint('gap')}" stroke-width="${at(2.75)}"/>`,
      '</svg>\n',
    ].join(''),
  );
}

/** One picture in the container that browsers ask for by themselves. */
function icoFile(png: Uint8Array): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(TAB, 6);
  head.writeUInt8(TAB, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
