import { readParameter, writeParameters } from './address.ts';
import { matches } from './fold.ts';
import { orderRows, readValues } from './order-rows.ts';

/** What a reader has asked of a table. */
interface Wish {
  readonly find: string;
  readonly region: string;
  /** Name of the column, and whether it is ordered against its habit. */
  readonly order: string;
  readonly reversed: boolean;
}

/**
 * Makes tables sortable and lets readers look for rows. A form `data-tools="<id>"` holds the fields,
 * in words of the page; its table is `data-tabled="<id>"`. Heads of columns that can be sorted name
 * their column, `data-column`, and each row has the numbers of these columns in `data-values`: of
 * words, the place in the alphabet, which browsers do not know for every language.
 */
export function enhanceTables(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-tools]')) {
    const id = form.dataset['tools'] ?? '';
    const table = document.querySelector<HTMLTableElement>(`table[data-tabled="${id}"]`);
    if (table) enhanceTable(id, form, table);
  }
}

function enhanceTable(id: string, form: HTMLFormElement, table: HTMLTableElement): void {
  const find = fieldOf<HTMLInputElement>(form, 'find');
  const region = fieldOf<HTMLSelectElement>(form, 'region');
  const order = fieldOf<HTMLSelectElement>(form, 'order');
  const reverse = fieldOf<HTMLButtonElement>(form, 'reverse');
  const all = fieldOf<HTMLButtonElement>(form, 'all');
  const status = form.querySelector('[role="status"]');
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-column]')];
  const columns = heads.map((head) => head.dataset['column'] ?? '');
  const body = table.tBodies.item(0) ?? table.createTBody();
  const rows = [...body.rows];
  const values = rows.map((row) => readValues(row.dataset['values'] ?? ''));
  const habit = columns[0] ?? '';
  let shownPlaces = rows.map((_, place) => place);

  const asked = readParameter(`${id}-order`);
  // Readers may have begun before this script was there: what they have asked for stays.
  find.value = readParameter(`${id}-find`) || find.value;
  region.value = readParameter(`${id}-region`) || region.value;
  if (region.selectedIndex < 0) region.value = '';
  order.value = columns.includes(asked) ? asked : habit;
  let reversed = readParameter(`${id}-reversed`) !== '';

  heads.forEach((head, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const column = columns[index] ?? habit;
      reversed = order.value === column && !reversed;
      order.value = column;
      show();
    });
  });
  find.addEventListener('input', show);
  region.addEventListener('change', show);
  order.addEventListener('change', () => {
    reversed = false;
    show();
  });
  reverse.addEventListener('click', () => {
    reversed = !reversed;
    show();
  });
  all.addEventListener('click', () => {
    find.value = '';
    region.value = '';
    find.focus();
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  show();

  function show(): void {
    const wish: Wish = { find: find.value.trim(), region: region.value, order: order.value, reversed };
    const column = columns.indexOf(wish.order);
    // Names go from A, numbers from the largest.
    const descending = column > 0 !== wish.reversed;
    const places = orderRows(values, column, descending);
    const isMoved = places.some((place, index) => place !== shownPlaces[index]);
    shownPlaces = places;
    const others = rows.filter((row) => row.hidden === isWished(row, wish));
    if (isMoved || others.length > 0) {
      apart(body, () => {
        if (isMoved) body.append(...places.flatMap((place) => rows[place] ?? []));
        for (const row of others) row.hidden = !row.hidden;
      });
    }
    heads.forEach((head, index) => {
      if (index === column) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    reverse.setAttribute('aria-pressed', String(wish.reversed));
    all.hidden = wish.find === '' && wish.region === '';
    const shown = rows.filter((row) => !row.hidden).length;
    const text = (form.dataset['shown'] ?? '').replace('%n', String(shown)).replace('%m', String(rows.length));
    if (status && status.textContent !== text) status.textContent = text;
    writeParameters({
      [`${id}-find`]: wish.find,
      [`${id}-region`]: wish.region,
      [`${id}-order`]: wish.order === habit ? '' : wish.order,
      [`${id}-reversed`]: wish.reversed ? 'yes' : '',
    });
  }
}

/** Changes what is in an element while it is out of the page, which else works out the looks of all rows after each change. */
function apart(element: Element, change: () => void): void {
  const { parentNode, nextSibling } = element;
  element.remove();
  change();
  parentNode?.insertBefore(element, nextSibling);
}

function isWished(row: HTMLTableRowElement, { find, region }: Wish): boolean {
  const inRegion = region === '' || row.dataset['region'] === region;
  return inRegion && (find === '' || matches(row.dataset['find'] ?? '', find));
}

/** A field of the form; the template places them all. */
function fieldOf<T extends HTMLInputElement | HTMLSelectElement | HTMLButtonElement>(
  form: HTMLFormElement,
  name: string,
): T {
  return form.elements.namedItem(name) as T;
}
