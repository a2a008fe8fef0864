import { gapsOverTime } from './gaps.ts';
import { meetingsOverTime } from './meetings.ts';
import {
  compensationOverTime,
  councilsOverTime,
  incidentsOverTime,
  reachedOverTime,
  workPlansOverTime,
} from './strips.ts';
import type { TimeChart } from './time-chart.ts';
import { womenOverTime } from './women.ts';

/** Every chart over the years, in the order of the page. */
export const TIME_CHARTS: readonly TimeChart[] = [
  councilsOverTime,
  reachedOverTime,
  meetingsOverTime,
  workPlansOverTime,
  compensationOverTime,
  incidentsOverTime,
  womenOverTime,
  gapsOverTime,
];
