import { issueDay, issueNumber } from '../editions/issue.ts';
import { INDICATORS } from '../indicators/indicators.ts';
import type { EditionContext } from './context.ts';
import { marksOf } from './marks.ts';
import { DOWNLOADS, type Download, downloadFile, paths } from './paths.ts';

const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The data of an edition as search engines for data read it: a Dataset of schema.org, as JSON-LD.
 * What the data is not comes first in its description.
 * @returns JSON that may stand in a script element of a page
 */
export function structuredData({ dataset, edition, translator: t, address }: EditionContext): string {
  const { year, period, published } = edition;
  const marks = marksOf(edition, t);
  const page = `${address}/${t.code}/${year}/`;
  const name = `${t.text('common.title')} – ${t.text('common.sheet_of_year', { year })}`;
  const value = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page,
    name: marks.reduce((text, { tag }) => `${text} (${tag})`, name),
    description: [...marks.map(({ sentence }) => `${sentence}.`), t.text('data.lead')].join(' '),
    url: page,
    inLanguage: t.tag,
    version: String(issueNumber(edition)),
    ...(marks.length > 0 ? { creativeWorkStatus: marks.map(({ tag }) => tag).join(', ') } : {}),
    datePublished: published,
    dateModified: issueDay(edition),
    temporalCoverage: `${period.start}/${period.end}`,
    creator: { '@type': 'Organization', name: t.text('common.publisher') },
    license: dataset.site.licence.address,
    isAccessibleForFree: true,
    measurementTechnique: t.text('notes.source'),
    variableMeasured: INDICATORS.map((id) => ({
      '@type': 'PropertyValue',
      name: t.text(`methodology.${id}.name`),
      description: t.text(`methodology.${id}.definition`),
    })),
    distribution: [
      ...DOWNLOADS.map((download) => fileOf(download)),
      {
        '@type': 'DataDownload',
        name: t.text('data.name_sheet'),
        encodingFormat: 'application/pdf',
        contentUrl: `${address}/${paths.pdf(t.code, year)}`,
      },
    ],
  };
  // Nothing in it may end the script element.
  return JSON.stringify(value).replaceAll('<', '\\u003c');

  function fileOf(download: Download) {
    const file = downloadFile(download, year, t.code);
    const format = FORMATS[file.split('.').pop() ?? ''];
    if (format === undefined) throw new Error(`the kind of ${file} has no name`);
    return {
      '@type': 'DataDownload',
      name: file,
      encodingFormat: format,
      contentUrl: `${address}/${paths.download(year, file)}`,
    };
  }
}
