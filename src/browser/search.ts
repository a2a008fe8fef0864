import { findResults, type SearchContent } from './search-results.ts';

/**
 * Turns the link to the list of municipalities, `a[data-search]`, into a button that opens a search.
 * What can be found is loaded when somebody looks for something.
 */
export function enhanceSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  const index = new URL(link.dataset['search'] ?? '', location.href);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.setAttribute('aria-haspopup', 'dialog');
  button.append(...link.childNodes);
  link.replaceWith(button);
  let dialog: HTMLDialogElement | undefined;
  button.addEventListener('click', () => {
    if (dialog) {
      dialog.showModal();
      return;
    }
    const script = document.createElement('script');
    script.src = index.href;
    // Where it is missing, the list that the link led to is still there.
    script.addEventListener('error', () => location.assign(link.href));
    document.head.append(script);
  });
  document.addEventListener('search', (event) => {
    const root = new URL('..', index);
    dialog = createDialog((event as CustomEvent<SearchContent>).detail, button.textContent.trim(), root);
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param root the folder of the site, from which paths count */
function createDialog({ labels, groups }: SearchContent, title: string, root: URL): HTMLDialogElement {
  const dialog = create('dialog', 'search-dialog');
  const label = create('label', '', labels.field);
  const field = create('input', '');
  const close = create('button', '', labels.close);
  const status = create('p', 'status');
  const results = create('div', 'results');
  dialog.setAttribute('aria-label', title);
  // In a field of the type search, Escape empties the field and leaves the dialog open.
  field.type = 'text';
  field.enterKeyHint = 'go';
  field.id = 'search-field';
  field.autocomplete = 'off';
  field.spellcheck = false;
  label.htmlFor = field.id;
  close.type = 'button';
  status.setAttribute('role', 'status');
  dialog.append(label, field, close, status, results);

  field.addEventListener('input', show);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // Beside the box there is only the dialog itself.
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll('a')];
    const place = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') links[place + 1]?.focus();
    else if (event.key === 'ArrowUp') (links[place - 1] ?? field).focus();
    else if (event.key === 'Enter' && document.activeElement === field) links[0]?.click();
    else return;
    event.preventDefault();
  });
  return dialog;

  function show(): void {
    const found = findResults(groups, field.value);
    const count = found.reduce((sum, { items }) => sum + items.length, 0);
    const text = count === 0 ? labels.none : labels.results.replace('%n', String(count));
    status.textContent = field.value.trim() === '' ? '' : text;
    results.replaceChildren(
      ...found.flatMap(({ name, items }) => {
        const list = create('ul', '');
        for (const { text, path } of items) {
          const item = create('li', '');
          const link = create('a', '', text);
          link.href = new URL(path, root).href;
          item.append(link);
          list.append(item);
        }
        return [create('h2', '', name), list];
      }),
    );
  }
}

/** An element with its class and its text, where it has them. Text stays text. */
function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}
