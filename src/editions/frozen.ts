import { isDeepStrictEqual } from 'node:util';
import type { Edition } from '../dataset/dataset.ts';
import type { RecordedIssue } from '../dataset/record.ts';
import { type EditionIndicators, INDICATORS } from '../indicators/indicators.ts';
import { differingFigures, type Figure, type FigureDifference, figuresIn, figuresOf } from './figures.ts';
import { issueNumber } from './issue.ts';
import { factsOf, tableSums } from './lock.ts';

/** How a published edition stands to what was published of it. */
export interface FrozenState {
  /** The issue that was published last. */
  readonly issue: RecordedIssue;
  /** Whether a correction is recorded that was not published yet. */
  readonly isPending: boolean;
  /** Published numbers that the data does not say any more. */
  readonly numbers: readonly FigureDifference[];
  /** Tables that say something else. */
  readonly tables: readonly string[];
  /** Facts of edition.yaml that say something else. */
  readonly facts: readonly FactDifference[];
}

/** A fact that is not as published. */
export interface FactDifference {
  readonly name: string;
  readonly value: string;
  readonly published: string;
  /** Whether a correction can put it right: not that the edition was published, by whom and when. */
  readonly correctable: 'yes' | 'no';
}

/** The state of an edition that was published; undefined for any other. */
export function frozenState(edition: Edition, indicators: EditionIndicators): FrozenState | undefined {
  const issue = edition.record?.issues.at(-1);
  if (!issue) return undefined;
  const sums = tableSums(edition);
  return {
    issue,
    isPending: issueNumber(edition) > issue.issue,
    numbers: differingFigures(publishedFigures(issue), figuresOf(indicators)),
    tables: Object.keys(sums).filter((name) => sums[name] !== issue.tables[name]),
    facts: differingFacts(edition, issue),
  };
}

/** The figures of an issue as they were published. */
export function publishedFigures({ values }: RecordedIssue): Figure[] {
  return INDICATORS.flatMap((indicator) => {
    const own = values?.[indicator];
    return own === undefined ? [] : figuresIn(indicator, own);
  });
}

function differingFacts(edition: Edition, issue: RecordedIssue): FrozenState['facts'] {
  const now = factsOf(edition);
  const differing = (Object.keys(now) as (keyof typeof now)[])
    .filter((name) => !isDeepStrictEqual(now[name], issue.facts[name]))
    .map((name) => ({
      name,
      value: plain(now[name]),
      published: plain(issue.facts[name]),
      correctable: name === 'published' ? ('no' as const) : ('yes' as const),
    }));
  const signed = issue.languages.filter((code) => edition.signOff[code] !== undefined);
  return [
    ...(edition.status === 'final'
      ? []
      : [{ name: 'status', value: edition.status, published: 'final', correctable: 'no' as const }]),
    ...(signed.length === issue.languages.length
      ? []
      : [
          {
            name: 'sign_off',
            value: signed.join(', '),
            published: issue.languages.join(', '),
            correctable: 'no' as const,
          },
        ]),
    ...differing,
  ];
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
