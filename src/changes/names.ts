import type { Dataset } from '../dataset/dataset.ts';
import type { IndicatorId } from '../indicators/indicators.ts';

/** How a report names things for people. */
export interface Names {
  indicator(id: IndicatorId): string;
  municipality(id: string): string;
  language(code: string): string;
}

/** The names in the source language. */
export function namesIn({ site, languages, municipalities }: Dataset): Names {
  const source = languages.find(({ code }) => code === site.source_language);
  const places = new Map(municipalities.map(({ id, names }) => [id, names[site.source_language]]));
  return {
    indicator: (id) => source?.texts.get(`methodology.${id}.name`) ?? id,
    municipality: (id) => places.get(id) ?? id,
    language: (code) => languages.find((own) => own.code === code)?.name ?? code,
  };
}
