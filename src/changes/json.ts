import type { ChangesReport } from './report.ts';

/** Raised when a program that reads the report would have to change. */
const VERSION = 1;

/** The changes for programs, as `schemas/changes-report.schema.json` describes them. Nothing is cut. */
export function changesAsJson(report: ChangesReport): string {
  return `${JSON.stringify({ version: VERSION, ...report }, null, 2)}\n`;
}
