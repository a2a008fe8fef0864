import { createRequire } from 'node:module';

// Whatever fonts a machine has, no picture shows them; to look for them takes up to seconds. The canvas
// reads this when it is loaded, and an import would load it before.
process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';

/** The canvas, which knows no font but those that are registered. */
export const { createCanvas, GlobalFonts, Path2D } = createRequire(import.meta.url)(
  'canvas',
) as typeof import('canvas');
