import type { Fault } from './workflow.ts';

interface Item {
  readonly type?: string;
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const TYPES = ['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'];

/** An issue form that GitHub would not show is told here: it says nothing there, and the form is gone. */
export function checkForm(file: string, form: Readonly<Record<string, unknown>>): Fault[] {
  const fault = (place: string, message: string): Fault => ({ file, place, message });
  const body = (Array.isArray(form['body']) ? form['body'] : []) as readonly Item[];
  const ids = body.flatMap(({ id }) => id ?? []);
  return [
    ...['name', 'description'].flatMap((key) => (typeof form[key] === 'string' ? [] : [fault('', `lacks ${key}`)])),
    ...(body.some(({ type }) => type !== 'markdown') ? [] : [fault('body', 'asks for nothing')]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => fault('body', `has two parts "${id}"`)),
    ...body.flatMap((item, index) => checkItem(item).map((message) => fault(`body[${index}]`, message))),
  ];
}

function checkItem({ type = '', id, attributes = {} }: Item): string[] {
  if (!TYPES.includes(type)) return [`"${type}" is none of ${TYPES.join(', ')}`];
  if (type === 'markdown') return typeof attributes['value'] === 'string' ? [] : ['has no text'];
  const options = (attributes['options'] ?? []) as readonly unknown[];
  const needsOptions = type === 'dropdown' || type === 'checkboxes';
  return [
    ...(typeof attributes['label'] === 'string' ? [] : ['has no label']),
    ...(id === undefined || /^[\w-]+$/.test(id) ? [] : [`"${id}" cannot be an id`]),
    ...(needsOptions && options.length === 0 ? ['has nothing to choose from'] : []),
    // yes and no without quotation marks are no words in the eyes of GitHub.
    ...(type === 'dropdown'
      ? options
          .filter((option) => typeof option !== 'string')
          .map((option) => `the choice ${String(option)} needs quotation marks`)
      : []),
    ...(type === 'dropdown' && new Set(options).size !== options.length ? ['offers a choice twice'] : []),
  ];
}
