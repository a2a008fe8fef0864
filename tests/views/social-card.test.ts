import { describe, expect, test } from 'vitest';
import { CARD, socialCard } from '../../src/views/social-card.ts';
import { EDGES, SAMPLE } from '../support/edge-data.ts';
import { CODES, contextOf, inRealLanguages, measure, translatorOf } from '../support/real-data.ts';
import { overlap, reachesOver, readSvg } from '../support/svg.ts';

const cases = [
  ['the sample', SAMPLE] as const,
  ...EDGES.map(([title, dataset]) => [title, inRealLanguages(dataset)] as const),
];

describe.each(cases)('the picture for links to %s', (_, dataset) => {
  test.each(CODES)('holds all of its words, none on another, in %s', (code) => {
    const { texts } = readSvg(socialCard(contextOf(dataset, code)).svg, measure);
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => reachesOver(text, CARD) > 0).map(({ text }) => text)).toEqual([]);
    const onOthers = texts.flatMap((a, index) =>
      texts.slice(index + 1).filter((b) => {
        const { across, down } = overlap(a, b);
        return across > 0 && down > 0;
      }),
    );
    expect(onOthers.map(({ text }) => text)).toEqual([]);
  });
});

test.each(CODES)('it says that sample data is sample data, in %s', (code) => {
  const { svg } = socialCard(contextOf(SAMPLE, code));
  expect(readSvg(svg, measure).texts.map(({ text }) => text)).toContain(
    translatorOf(code).text('common.sample_sentence'),
  );
});
