import { issueNumber } from '../../editions/issue.ts';
import { INDICATORS, VALUES } from '../../indicators/indicators.ts';
import type { Translator } from '../../languages/translator.ts';
import { marksOf } from '../../views/marks.ts';
import { sourcePaths } from '../../views/methodology.ts';
import type { DownloadInput } from './download.ts';

/**
 * Every published number of an edition. A number that is missing is an object with its reason,
 * `{ "missing": "not_reported" }`. Percentages are whole, means are not rounded.
 */
export function indicatorsJson({ edition, indicators, contexts }: DownloadInput): string {
  const translators = contexts.map(({ translator }) => translator);
  const say = (text: (t: Translator) => string) => Object.fromEntries(translators.map((t) => [t.code, text(t)]));
  const document = {
    edition: edition.year,
    yearBefore: indicators.yearBefore ?? null,
    period: edition.period,
    published: edition.published,
    issue: issueNumber(edition),
    status: edition.status,
    statusNote: say((t) =>
      marksOf(edition, t)
        .map(({ sentence }) => sentence)
        .join(' '),
    ),
    publisher: say((t) => t.text('common.publisher')),
    title: say((t) => t.text('common.title')),
    indicators: Object.fromEntries(
      INDICATORS.map((id) => [
        id,
        {
          name: say((t) => t.text(`methodology.${id}.name`)),
          base: say((t) => t.text(`methodology.${id}.base`)),
          formula: say((t) => t.text(`methodology.${id}.formula`)),
          source: sourcePaths(id, edition),
          values: indicators[VALUES[id]],
        },
      ]),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
