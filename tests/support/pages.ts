import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FONT = (weight: number) => {
  const file = `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`;
  return `@font-face { font-family: "Source Sans"; font-weight: ${weight}; src: ${source}; }`;
};

const STYLE = `${FONT(400)}
${FONT(600)}
@page { size: 210mm 297mm; margin: 0; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 400 10pt "Source Sans"; }
h1, h2, h3, strong { font-weight: 600; }
.page { position: relative; width: 210mm; height: 297mm; padding: 10mm 14mm 0; overflow: hidden; break-after: page; }
.page:last-child { break-after: auto; }
.foot { position: absolute; left: 14mm; right: 14mm; top: 270mm; height: 15mm; }
p { white-space: nowrap; }
.at { position: absolute; }`;

/** A small document with pages like those of the sheet: A4, margins of 14 mm, a foot 270 mm from the top. */
export function documentOf(...pages: readonly string[]): string {
  const sections = pages.map(
    (content) => `<section class="page">${content}<footer class="foot"><p>Source</p></footer></section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A sheet</title><style>${STYLE}</style></head><body>${sections.join('')}</body></html>`;
}
