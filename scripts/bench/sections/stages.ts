import { join } from 'node:path';
import { saidBy, timeOf } from '../measure.ts';
import { median } from '../pairs.ts';
import type { Section } from '../section.ts';

/** What of a build takes how long. */
export const stages: Section = {
  id: 'stages',
  title: 'Stages of a build of one edition, one after another, against the bare print',
  slow: false,

  async measure({ bare, folder, runs, progress }) {
    const measured: { readonly bare: number; readonly stages: Readonly<Record<string, number>> }[] = [];
    for (let run = 0; run <= runs; run += 1) {
      progress.step('stages', run === 0 ? 'to warm up' : `${run}/${runs}`);
      const yardstick = await timeOf(bare);
      const said = JSON.parse(await saidBy(['bench/stages', join(folder, 'stages')])) as Record<string, number>;
      if (run > 0) measured.push({ bare: yardstick, stages: said });
    }
    return Object.keys(measured[0]?.stages ?? {}).map((name) => {
      const seconds = measured.map((own) => own.stages[name] ?? 0);
      const ratios = measured.map((own) => (own.stages[name] ?? 0) / own.bare);
      return { name, value: median(seconds), unit: 's', ratio: median(ratios) };
    });
  },
};
