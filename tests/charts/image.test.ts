import { describe, expect, test } from 'vitest';
import type { ChartId } from '../../src/charts/chart.ts';
import { editionChartFiles } from '../../src/views/chart-files.ts';
import { sitePanels } from '../../src/views/panels.ts';
import { absent, edition, smallDataset } from '../support/datasets.ts';
import { SAMPLE } from '../support/edge-data.ts';
import { ADDRESS, CODES, contextOf, inRealLanguages, measure, translatorOf } from '../support/real-data.ts';
import { overlap, reachesOver, readSvg } from '../support/svg.ts';

const draw = async (code: string, dataset = SAMPLE) => {
  const context = contextOf(dataset, code);
  return editionChartFiles(context, await sitePanels(context));
};

/** The pictures of the sample, drawn once for each language. */
const drawn = new Map<string, ReturnType<typeof draw>>();
const filesOf = (code: string): ReturnType<typeof draw> => {
  const known = drawn.get(code) ?? draw(code);
  drawn.set(code, known);
  return known;
};

describe.each(CODES)('the charts as pictures, in %s', (code) => {
  const t = translatorOf(code);

  test('are one for each chart, under the edition', async () => {
    expect((await filesOf(code)).map(({ svg }) => svg.path)).toEqual(
      ['meetings', 'work-plans', 'compensation', 'incidents', 'map'].map((id) => `${code}/2023/charts/${id}.svg`),
    );
  });

  test('say by themselves what they show, where it comes from, and that it is sample data', async () => {
    const panels = await sitePanels(contextOf(SAMPLE, code));
    for (const {
      id,
      svg: { content },
    } of await filesOf(code)) {
      const words = readSvg(content, measure)
        .texts.map(({ text }) => text)
        .join(' ')
        .replaceAll('\u00a0', ' ');
      for (const text of [
        panels[id as ChartId].title,
        t.text('common.publisher'),
        `${ADDRESS}/${code}/2023/`,
        t.text('common.sample_sentence'),
      ]) {
        expect(words, id).toContain(text.replaceAll('\u00a0', ' '));
      }
      expect(content).toContain(`<title>${panels[id as ChartId].title}</title>`);
      expect(content).toContain('<desc>');
    }
  });

  test('have every text inside and none on another', async () => {
    const faults: string[] = [];
    for (const {
      id,
      svg: { content },
    } of await filesOf(code)) {
      const { width, height, texts, marks } = readSvg(content, measure);
      for (const part of [...texts, ...marks]) {
        const over = reachesOver(part, { width, height });
        if (over > 0.1)
          faults.push(`${id}: ${'text' in part ? part.text : 'a mark'} reaches ${over.toFixed(1)} over the edge`);
      }
      texts.forEach((a, index) => {
        for (const b of texts.slice(index + 1)) {
          const { across, down } = overlap(a, b);
          if (across > -0.5 && down > 0.1) faults.push(`${id}: "${a.text}" and "${b.text}" lie on each other`);
        }
      });
    }
    expect(faults).toEqual([]);
  });

  test('stand alone: colours have their values, nothing is loaded', async () => {
    for (const {
      svg: { content },
    } of await filesOf(code)) {
      expect(content).not.toMatch(/var\(--|NaN|undefined|href=|@import|url\(/);
    }
  });

  test('are the same whenever they are drawn', async () => {
    expect(await draw(code)).toEqual(await filesOf(code));
  });
});

test('a chart with nothing to draw has no picture', async () => {
  const none = inRealLanguages(smallDataset([edition([absent('a')])]));
  expect((await draw('en', none)).map(({ id }) => id)).not.toContain('meetings');
});

test('a name is text in a picture, whatever it looks like', async () => {
  const hostile = '<b>"A" & role="x"';
  const dataset = {
    ...SAMPLE,
    municipalities: SAMPLE.municipalities.map((own) => ({ ...own, names: { ...own.names, en: hostile } })),
  };
  for (const {
    svg: { content },
  } of await draw('en', dataset)) {
    expect(content).not.toContain('<b>');
    expect(content.match(/<(script|image|a|foreignObject)\b/)).toBeNull();
  }
});
