import type { LanguageContext } from './context.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { paths } from './paths.ts';
import { shownEditions } from './shown.ts';

/** Who publishes the site, what it knows of its readers, and how it can be used. */
export interface AboutView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraphs: readonly string[];
    /** What follows the last paragraph, at its address. */
    readonly link: { readonly text: string; readonly address: string } | undefined;
  }[];
}

export function aboutView(context: LanguageContext): AboutView {
  const { dataset, translator: t } = context;
  const { contact, licence } = dataset.site;
  const heading = t.text('about.title');
  const lead = t.text('about.lead');
  return {
    ...pageFrame(context, { title: heading, description: lead, pathIn: paths.about, editions: shownEditions(context) }),
    heading,
    lead,
    sections: [
      {
        id: 'publisher',
        heading: t.text('about.publisher'),
        paragraphs: [
          t.text('about.publisher_text', { publisher: t.text('common.publisher') }),
          t.text('common.bold_label', { label: t.text('site.licence') }),
        ],
        link: { text: licence.name, address: licence.address },
      },
      {
        id: 'privacy',
        heading: t.text('about.privacy'),
        paragraphs: [
          t.text('data.privacy'),
          t.text('about.privacy_browser'),
          t.text('about.privacy_policy'),
          t.text('about.privacy_server'),
        ],
        link: undefined,
      },
      {
        id: 'accessibility',
        heading: t.text('about.accessibility'),
        paragraphs: [t.text('about.accessibility_text'), t.text('about.accessibility_contact')],
        link: { text: contact, address: `mailto:${contact}` },
      },
      {
        id: 'offline',
        heading: t.text('about.offline'),
        paragraphs: [t.text('about.offline_text')],
        link: undefined,
      },
    ],
  };
}
