import { escapeXml } from '../charts/image.ts';
import type { FeedEntry, FeedView } from '../views/feed.ts';
import type { DownloadFile } from './downloads/download.ts';

/** A feed of news (Atom), for programs that look for them. */
export function feedFile(feed: FeedView): DownloadFile {
  const updated = feed.entries.map((entry) => entry.updated).sort();
  const parts = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.tag}">`,
    element('title', feed.title),
    element('id', feed.address),
    link('self', feed.address),
    link('alternate', feed.page),
    `<author>${element('name', feed.publisher)}</author>`,
    element('updated', moment(updated.at(-1) ?? NEVER)),
    ...feed.entries.map(entryOf),
    '</feed>',
  ];
  return { path: feed.path, content: `${parts.join('\n')}\n` };
}

/** A feed must say when it changed last, also while nothing is out. */
const NEVER = '1970-01-01';

function entryOf({ id, title, address, published, updated, summary }: FeedEntry): string {
  const parts = [
    element('title', title),
    element('id', id),
    link('alternate', address),
    element('published', moment(published)),
    element('updated', moment(updated)),
    element('summary', summary),
  ];
  return `<entry>\n${parts.join('\n')}\n</entry>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(relation: string, address: string): string {
  return `<link rel="${relation}" href="${escapeXml(address).replaceAll('"', '&quot;')}"/>`;
}

/** The beginning of a day. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
