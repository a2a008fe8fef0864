import { describeData } from '../dataset/dictionary.ts';
import type { LanguageContext } from './context.ts';
import { type PageFrame, pageFrame } from './page.ts';
import { paths } from './paths.ts';

/** The data dictionary: every file of the data folder with its fields. */
export interface DictionaryView extends PageFrame {
  readonly heading: string;
  readonly lead: string;
  readonly columns: readonly string[];
  /** The descriptions come from the schemas, which are written in English. */
  readonly contentTag: string;
  readonly files: readonly {
    readonly name: string;
    readonly description: string;
    readonly fields: readonly {
      readonly name: string;
      readonly description: string;
      readonly allowed: string;
      readonly required: string;
    }[];
  }[];
}

export function dictionaryView(context: LanguageContext): DictionaryView {
  const { translator: t } = context;
  const heading = t.text('dictionary.title');
  const lead = t.text('dictionary.lead');
  return {
    ...pageFrame(context, {
      title: `${heading} – ${t.text('common.title')}`,
      description: lead,
      pathIn: paths.dictionary,
      editions: [],
    }),
    heading,
    lead,
    columns: [
      t.text('dictionary.column_field'),
      t.text('dictionary.column_meaning'),
      t.text('dictionary.column_allowed'),
      t.text('dictionary.column_required'),
    ],
    contentTag: 'en-GB',
    files: describeData().map(({ file, description, fields }) => ({
      name: file,
      description,
      fields: fields.map((field) => ({
        name: field.name,
        description: field.description,
        allowed: field.allowed,
        required: t.text(field.required ? 'common.yes' : 'common.no'),
      })),
    })),
  };
}
