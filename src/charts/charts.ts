import type { Chart } from './chart.ts';
import { compensationChart } from './compensation.ts';
import { incidentsChart } from './incidents.ts';
import { mapChart } from './map.ts';
import { meetingsChart } from './meetings.ts';
import { workPlansChart } from './work-plans.ts';

/** Every chart, in the order of the sheet. */
export const CHARTS: readonly Chart[] = [meetingsChart, workPlansChart, compensationChart, incidentsChart, mapChart];
