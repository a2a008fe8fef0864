import type { Paragraphs } from './paragraphs.ts';
import type { Notes } from './tongue.ts';

type Chart = 'meetings' | 'work_plans' | 'compensation' | 'incidents' | 'map';

/** The charts by the keys of their titles. */
const CHARTS: Readonly<Record<string, Chart>> = {
  'meetings.title': 'meetings',
  'work_plans.title': 'work_plans',
  'compensation.title': 'compensation',
  'incidents.title': 'incidents',
  'map.title': 'map',
};

/**
 * Reads the words that stand in the place of a chart.
 * @returns which chart it is; undefined for other drawings
 */
export function readWords(words: string, notes: Notes, paragraphs: Paragraphs): Chart | undefined {
  const key = Object.keys(CHARTS).find((own) => paragraphs.readTitle(words, own));
  const chart = CHARTS[key ?? ''];
  if (!chart) {
    notes.wonder(words);
    return undefined;
  }
  const items = words.slice(words.indexOf('. ') + 2).replace(/\.$/, '');
  for (const item of items.split('; ')) readItem(chart, item, notes);
  return chart;
}

function readItem(chart: Chart, item: string, notes: Notes): void {
  const { reader } = notes.tongue;
  const { place, rest } = notes.tongue.afterPlace(item) ?? { place: undefined, rest: item };
  if (place === undefined) readLabelled(chart, item, notes);
  else if (chart === 'map') notes.add(`representation/${place}.gaps.count`, rest);
  else {
    const said = reader.whole(`X ${rest}`, [`${chart}.alt_item`, `${chart}.alt_item_single`]);
    if (!said) notes.wonder(item);
    else if (chart === 'incidents') {
      notes.addSaid(said, { n: `incidents/${place}.discussed`, m: `incidents/${place}.held` });
    } else notes.addSaid(said, { held: `meetings/${place}.held`, before: `meetings/${place}.before` });
  }
}

/** "Yes: 19 · 50%", "none: 14 municipalities" */
function readLabelled(chart: Chart, item: string, notes: Notes): void {
  const [label = '', value = ''] = item.split(/: (?=[^:]*$)/);
  if (chart === 'work_plans' || chart === 'compensation') readShare(chart, label, value, notes);
  else {
    const kind = notes.tongue.keyOf(chart, label);
    const count = notes.tongue.reader.whole(value, ['common.municipalities'])?.values['n'];
    if (kind && count) notes.add(`${chart}.${kind}`, count);
    else notes.wonder(item);
  }
}

/** Count and percentage of an answer. */
export function readShare(chart: 'work_plans' | 'compensation', label: string, value: string, notes: Notes): void {
  const kind = notes.tongue.keyOf(chart, label);
  const [count, percent] = value.match(/\d+/g) ?? [];
  if (!kind || !count) notes.wonder(`${label} ${value}`);
  else if (kind === 'not_established') notes.add(`${chart}.notEstablished`, count);
  else {
    notes.add(`${chart}.shares.${kind}.count`, count);
    if (percent) notes.add(`${chart}.shares.${kind}.percent`, percent);
  }
}
