import { join } from 'node:path';
import { type Memory, peakMemoryOf } from '../measure.ts';
import type { Row, Section } from '../section.ts';

/** The largest memory of a full build, with the browser; measured on Linux only. */
export const memory: Section = {
  id: 'memory',
  title: 'Memory of a full build, against the bare print',
  slow: false,

  async measure({ bare, folder, progress }) {
    progress.step('memory');
    const yardstick = await peakMemoryOf(bare);
    const peak = await peakMemoryOf(['build', '--no-cache', '--out', join(folder, 'memory')]);
    if (!yardstick || !peak) return [];
    const row = (name: string, key: keyof Memory): Row => {
      return { name, value: peak[key] / 1e6, unit: 'MB', ratio: peak[key] / yardstick[key] };
    };
    return [
      { ...row('summed over processes', 'resident'), goal: 1.5 },
      row('with shared pages counted once', 'needed'),
    ];
  },
};
