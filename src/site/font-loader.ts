import { createHash } from 'node:crypto';

/** From a folder the font needs no haste, and browsers refuse to load it ahead. */
const SCRIPT = `for (const href of location.protocol === 'file:' ? [] : document.currentScript.dataset.fonts.split(' '))
document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', type: 'font/woff', crossOrigin: '', href }));`;

/**
 * The script that asks for the files that its element names in `data-fonts`, and its SHA-256 sum for
 * the policy of the pages, which lets no other in.
 */
export const FONT_LOADER = { script: SCRIPT, sum: createHash('sha256').update(SCRIPT).digest('base64') };
