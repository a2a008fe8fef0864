import type { Said } from './sentences.ts';
import type { Notes } from './tongue.ts';

/** What the numbers in a sentence are, by the names of its places; places that are not named say nothing new. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'opening.second': { established: 'councils.established' },
  'figures.councils': { m: 'councils.base' },
  'figures.meetings': { mean: 'meetings.mean', base: 'meetings.base' },
  'figures.meetings_compared': { mean: 'meetings.mean', year: 'yearBefore', before: 'meetings.mean.before' },
  'figures.reached': { m: 'meetings.base' },
  'figures.women': { n: 'representation.overall.women', m: 'representation.overall.total' },
  'meetings.title': { n: 'meetings.reached', m: 'meetings.base' },
  'meetings.subtitle': { year: 'edition', base: 'meetings.base' },
  'meetings.subtitle_compared': { year: 'edition', yearBefore: 'yearBefore', base: 'meetings.base' },
  'work_plans.title': {
    n: 'work_plans.adopted',
    m: 'work_plans.base',
    with: 'work_plans.shares.adopted_with_activities.count',
  },
  'compensation.title': { n: 'compensation.shares.yes.count', m: 'compensation.base' },
  'compensation.note': { councils: 'compensation.withoutCouncil', meetings: 'compensation.withoutMeeting' },
  'incidents.title': { n: 'incidents.councils', m: 'incidents.base' },
  'incidents.subtitle': { year: 'edition' },
  'incidents.note': { n: 'incidents.others' },
  'change.title': { year: 'yearBefore' },
  'change.no_year_before': { year: 'edition' },
  'section.work': { year: 'edition' },
  'common.sheet_of_year': { year: 'edition' },
  'list.lead': { n: 'representation.councilsWithGap', m: 'representation.reported' },
  'list.cases': { n: 'representation.gaps' },
  'list.without_women': { n: 'representation.withoutWomen.count', word: 'representation.withoutWomen.count' },
  'notes.issue': { year: 'edition', issue: 'issue' },
  'notes.page': {},
  'site.period_line': { year: 'edition' },
  'site.download_pdf': {},
  'common.kilobytes': {},
  'data.citation': { year: 'edition', issue: 'issue' },
  'site.not_latest': { year: 'edition' },
};

/** Key figures: numbers that stand before a sentence. */
const FIGURES: Readonly<Record<string, string>> = {
  'figures.councils': 'councils.established',
  'figures.meetings': 'meetings.total',
  'figures.meetings_compared': 'meetings.total',
  'figures.reached': 'meetings.reached',
  'figures.women': 'representation.overall.womenPercent',
};

/** Texts that have numbers and count nothing. */
const FIXED = ['common.status_note', 'notes.source', 'notes.list'];

/** Reads the paragraphs of a page: they know of the one before, which may be a label. */
export class Paragraphs {
  readonly #notes: Notes;
  #before = '';

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  read(text: string): void {
    if (!this.#readTiles(text)) for (const part of text.split(' · ')) this.#readPart(part);
    this.#before = text;
  }

  /** @returns whether the text is a title or note that is known by its key */
  readTitle(text: string, key: string): boolean {
    const { reader } = this.#notes.tongue;
    const [said] = reader.within(text, [key]).said;
    if (said) this.#notes.addSaid(said, MEANINGS[key] ?? {});
    return said !== undefined;
  }

  #readPart(text: string): void {
    const { tongue } = this.#notes;
    if (this.#readBase(text)) return;
    const keys = [...Object.keys(MEANINGS), ...tongue.keysOf('sentence')];
    const whole = tongue.reader.whole(text, keys);
    const { said, rest } = whole ? { said: [whole], rest: '' } : tongue.reader.within(text, keys);
    for (const own of said) this.#note(own);
    const fixed = FIXED.reduce((own, key) => own.replace(tongue.text(key), ''), rest);
    const left = this.#withoutMostOften(this.#withoutFigure(fixed, said[0]?.key));
    const fingerprint = tongue.text('notes.fingerprint').replace('{fingerprint}', '');
    const isFingerprint = text.startsWith(fingerprint) && /^[0-9a-f]{10}$/.test(text.slice(fingerprint.length));
    if (/\d/.test(left.replace(/example\.org\S*|^fact-sheet-\d{4}(-\w+)?\.(xlsx|zip)$/, '')) && !isFingerprint) {
      this.#notes.wonder(text);
    }
  }

  #note(said: Said): void {
    const id = /^sentence\.(\w+)$/.exec(said.key)?.[1];
    if (id === undefined) this.#notes.addSaid(said, MEANINGS[said.key] ?? {});
    else this.#noteChange(id, said);
  }

  /** A finding, with how much it rose or fell. */
  #noteChange(id: string, said: Said): void {
    const change = `change/${id}`;
    const base = { m: `${change}.base`, mBefore: `${change}.baseBefore`, before: `${change}.before` };
    const now = id === 'women' ? 'representation.overall.women' : `${change}.now`;
    this.#notes.addSaid(said, { ...base, n: now, percent: `${change}.now`, yearBefore: 'yearBefore' });
    const { direction, d = '0' } = said.values;
    const sign = { rose: '+', fell: '−', same: '' }[direction ?? ''];
    if (sign !== undefined) this.#notes.add(`${change}.difference`, `${sign}${d}`);
  }

  /** What a chart counts from: the same for several indicators. */
  #readBase(text: string): boolean {
    const { tongue } = this.#notes;
    const { what = '', n } = tongue.reader.whole(text, ['chart.base'])?.values ?? {};
    const indicator = ['meetings', 'compensation'].find((own) => tongue.text(`methodology.${own}.base`) === what);
    if (indicator === undefined || n === undefined) return false;
    this.#notes.add(`${indicator}.base`, n);
    return true;
  }

  #withoutFigure(rest: string, key = ''): string {
    const [all, value] = /^(\d+(?:[.,]\d+)?) ?%? ¶/.exec(rest) ?? [];
    const fact = FIGURES[key];
    if (!all || !value || !fact) return rest;
    this.#notes.add(fact, value);
    return rest.slice(all.length);
  }

  /** "Serbs (9 municipalities) and Egyptians (6 municipalities)": gaps of communities. */
  #withoutMostOften(rest: string): string {
    const { tongue } = this.#notes;
    return tongue.keysOf('communities').reduce((left, key) => {
      const name = tongue.text(key);
      const from = left.search(new RegExp(`(?<!\\p{L})${name} \\(`, 'u'));
      if (from < 0) return left;
      const to = left.indexOf(')', from) + 1;
      const count = tongue.reader.whole(left.slice(from, to), ['list.most_often_item'])?.values['n'];
      if (count === undefined) return left;
      const community = tongue.keyOf('communities', name);
      this.#notes.add(`representation.gapsByCommunity.${community}`, count);
      return left.slice(0, from) + left.slice(to);
    }, rest);
  }

  /** The key of the map: a label, and how many municipalities have such a tile; in one paragraph, or in two. */
  #readTiles(text: string): boolean {
    const { tongue } = this.#notes;
    for (const key of tongue.keysOf('map')) {
      const label = tongue.text(key);
      const rest = text.startsWith(`${label} `)
        ? text.slice(label.length + 1)
        : this.#before === label
          ? text
          : undefined;
      const count = rest && tongue.reader.whole(rest, ['common.municipalities'])?.values['n'];
      if (!count) continue;
      this.#notes.add(key, count);
      return true;
    }
    return false;
  }
}
