import { Facts } from './facts.ts';
import { plain, readerOf, type Said, type SentenceReader } from './sentences.ts';

/** A language, as far as it takes to understand what is written in it. */
export class Tongue {
  readonly reader: SentenceReader;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #places: ReadonlyMap<string, string>;

  /** @param places identifiers of the municipalities by their names */
  constructor(texts: ReadonlyMap<string, string>, places: ReadonlyMap<string, string>) {
    this.#texts = texts;
    this.#places = places;
    this.reader = readerOf(texts);
  }

  text(key: string): string {
    return plain(this.#texts.get(key) ?? '');
  }

  keysOf(section: string): string[] {
    return [...this.#texts.keys()].filter((key) => key.startsWith(`${section}.`));
  }

  /** The last part of the key of a text within a section; the text may begin a cell. */
  keyOf(section: string, text: string): string | undefined {
    const lower = (own: string) => own.charAt(0).toLowerCase() + own.slice(1);
    const found = this.keysOf(section).find((key) => lower(this.text(key)) === lower(text));
    return found?.slice(section.length + 1).replace(/\.(name|short)$/, '');
  }

  placeOf(name: string): string | undefined {
    return this.#places.get(name);
  }

  /** The municipality with which a text begins, and the rest of the text. */
  afterPlace(text: string): { readonly place: string; readonly rest: string } | undefined {
    const names = [...this.#places.keys()].filter((name) => text.startsWith(`${name} `));
    const longest = names.sort((a, b) => b.length - a.length)[0];
    const place = this.#places.get(longest ?? '');
    return longest !== undefined && place !== undefined ? { place, rest: text.slice(longest.length + 1) } : undefined;
  }
}

/** What has been understood of a page or document so far, and what has not. */
export class Notes {
  readonly facts = new Facts();
  /** Texts with a number that is understood as nothing. */
  readonly strange: string[] = [];
  readonly tongue: Tongue;

  constructor(tongue: Tongue) {
    this.tongue = tongue;
  }

  /** @param text a number as the language writes it, in digits or as a word, or a reason why there is none */
  add(fact: string, text: string): void {
    const reason = this.tongue.keyOf('reasons', text);
    const word = this.tongue.reader.whole(text.toLowerCase(), ['common.number_word'])?.values['n'];
    const [, sign, digits] = /^([+−-]?)(\d+(?:[.,]\d+)?)/.exec(text) ?? [];
    if (reason) this.facts.add(fact, reason);
    else if (digits === undefined) this.facts.add(fact, word ?? text);
    else this.facts.add(fact, Number(digits.replace(',', '.')) * (sign === '−' || sign === '-' ? -1 : 1));
  }

  /** @param meanings the facts by the names of a sentence's places */
  addSaid({ values }: Said, meanings: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) if (meanings[name]) this.add(meanings[name], value);
  }

  /** Something that is not understood is strange where it has a number. */
  wonder(text: string): void {
    if (/\d/.test(text)) this.strange.push(text);
  }
}
