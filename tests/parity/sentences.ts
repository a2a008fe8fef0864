import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a sentence says, read back from it: the text that it was made from, and what stood in its places. */
export interface Said {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads sentences of a language back. */
export interface SentenceReader {
  /** All sentences that stand in a text, and what is left of it without them. */
  within(text: string, keys: readonly string[]): { readonly said: readonly Said[]; readonly rest: string };
  /** What a text says as a whole; undefined where it was made from none of the keys. */
  whole(text: string, keys: readonly string[]): Said | undefined;
}

interface Pattern {
  readonly key: string;
  readonly source: string;
  /** Characters of its own; sentences with many are looked for first. */
  readonly length: number;
  readonly places: readonly Place[];
}

/** A place of a message: what stands in the group, or what the whole group says in words. */
interface Place {
  readonly name: string;
  readonly group: string;
  readonly constant?: string;
}

const NUMBER = '\\d+(?:[.,]\\d+)?';

/** What stands in the places of these names, whatever the text says. */
const ARGUMENTS: Readonly<Record<string, string>> = { word: '\\p{L}+', year: '\\d{4}', yearBefore: '\\d{4}' };

/** @param texts of the language, by key, in ICU MessageFormat */
export function readerOf(texts: ReadonlyMap<string, string>): SentenceReader {
  const patterns = new Map([...texts].map(([key, text]) => [key, toPattern(key, text)]));
  const chosen = (keys: readonly string[]) =>
    keys.flatMap((key) => patterns.get(key) ?? []).sort((a, b) => b.length - a.length);
  return {
    within(text, keys) {
      const said: Said[] = [];
      let rest = plain(text);
      for (const pattern of chosen(keys)) {
        const own = new RegExp(`(?<![\\p{L}\\d])${pattern.source}(?![\\p{L}\\d])`, 'iu');
        for (let match = own.exec(rest); match; match = own.exec(rest)) {
          said.push(toSaid(pattern, match));
          rest = plain(`${rest.slice(0, match.index)} ¶ ${rest.slice(match.index + match[0].length)}`);
        }
      }
      return { said, rest };
    },
    whole(text, keys) {
      for (const pattern of chosen(keys)) {
        const match = new RegExp(`^${pattern.source}$`, 'iu').exec(plain(text));
        if (match) return toSaid(pattern, match);
      }
      return undefined;
    },
  };
}

/** Without the differences between spaces. */
export function plain(text: string): string {
  return text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
}

function toSaid({ key, places }: Pattern, { groups = {} }: RegExpExecArray): Said {
  const values: Record<string, string> = {};
  for (const { name, group, constant } of places) {
    const found = groups[group];
    if (found !== undefined) values[name] ??= constant ?? found;
  }
  return { key, values };
}

function toPattern(key: string, text: string): Pattern {
  const places: Place[] = [];
  let length = 0;
  const group = (name: string, inner: string, constant?: string) => {
    const own = `g${places.length}`;
    places.push({ name, group: own, ...(constant === undefined ? {} : { constant }) });
    return `(?<${own}>${inner})`;
  };
  const write = (elements: readonly MessageFormatElement[], counted: string): string =>
    elements.map((element) => writeOne(element, counted)).join('');
  const writeOne = (element: MessageFormatElement, counted: string): string => {
    switch (element.type) {
      case TYPE.literal: {
        const words = element.value.replace(/[\s\u00A0\u202F]+/g, ' ');
        length += words.length;
        return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      }
      case TYPE.pound:
        return group(counted, NUMBER);
      case TYPE.number:
        return group(element.value, NUMBER);
      case TYPE.argument:
        return group(element.value, ARGUMENTS[element.value] ?? '[^¶]+?');
      case TYPE.select:
      case TYPE.plural: {
        const options = Object.entries(element.options).map(([selector, { value }]) => {
          const exact = element.type === TYPE.select ? selector : /^=(\d+)$/.exec(selector)?.[1];
          // Reserves the group before what is in it, so that the number in words comes with its place.
          const own = exact === undefined ? undefined : group(element.value, '', exact).slice(0, -1);
          const inner = write(value, element.type === TYPE.select ? counted : element.value);
          return own === undefined ? inner : `${own}${inner})`;
        });
        // What says nothing comes last, or it would always be found.
        return `(?:${options.sort((a, b) => b.length - a.length).join('|')})`;
      }
      default:
        throw new Error(`${key} has a part that is not read back`);
    }
  };
  return { key, source: write(parse(text), ''), length, places };
}
