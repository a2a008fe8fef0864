import { join } from 'node:path';
import { saidBy } from '../measure.ts';
import { measurePair } from '../pairs.ts';
import type { Section } from '../section.ts';

/** What it takes to make prints accessible, archival and reproducible. */
export const finishing: Section = {
  id: 'finishing',
  title: 'Finishing of PDFs, against the bare print',
  slow: false,

  async measure(bench) {
    const run = () => saidBy(['bench/finish-prints', join(bench.folder, 'finishing')]).then(Number);
    return [await measurePair({ name: 'three prints made finished PDFs', run, goal: 0.4 }, bench)];
  },
};
