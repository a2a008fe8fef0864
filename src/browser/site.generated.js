(() => {
'use strict';
function enhanceCharts()       {
  for (const figure of document.querySelectorAll             ('figure[data-chart]')) {
    const table = figure.closest('.panel')?.querySelector                  ('.numbers table');
    const line = figure.querySelector             ('.readout');
    if (!line) continue;
    const words = table ? rowWords(table) : linkWords(figure);
    for (const frame of figure.querySelectorAll             ('.frame')) enhanceFrame(frame, words, line);
    enhanceLinks(figure, words, line);
  }
}
function rowWords(table                  )             {
  const heads = [...(table.tHead?.rows.item(0)?.cells ?? [])].map(({ textContent }) => textContent);
  return [...(table.tBodies.item(0)?.rows ?? [])].map(({ cells }) => {
    const [name = '', ...others] = [...cells].map(({ textContent }) => textContent);
    return { name, numbers: others.map((text, index) => `${heads[index + 1]}: ${text}`).join(' · ') };
  });
}
function linkWords(figure             )             {
  const words             = [];
  for (const link of figure.querySelectorAll             ('a[data-row]')) {
    const [name = '', numbers = ''] = [...link.children].map(({ textContent }) => textContent);
    words[Number(link.dataset['row'])] = { name, numbers: numbers.replace(/^: /, '') };
  }
  return words;
}
function wordsAt(words                     , row        )           {
  return words[row] ?? { name: '', numbers: '' };
}
function enhanceFrame(frame             , words                     , line             )       {
  const boxes = readBoxes(frame.dataset['areas'] ?? '');
  const drawing = frame.querySelector('svg')?.viewBox.baseVal;
  const stage = frame.closest('.stage');
  if (boxes.length === 0 || !drawing || !stage) return;
  const layer = document.createElement('div');
  layer.className = `marks ${frame.className}`;
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', line.dataset['hint'] ?? '');
  const rows = new Map                  ();
  for (const box of boxes) {
    const own = rows.get(box.row);
    const element = document.createElement(own ? 'span' : 'button');
    place(element, box, drawing);
    layer.append(element);
    if (own) own.boxes.push(element);
    else rows.set(box.row, { ...wordsAt(words, box.row), boxes: [element], target: element });
  }
  const list = [...rows.values()];
  for (const { target, name, numbers } of list) {
    (target                     ).type = 'button';
    target.setAttribute('aria-label', `${name}. ${numbers}`);
  }
  stage.append(layer);
  walkWithKeys(list, line);
  const rowAt = (event              )                       => {
    const { left, top, width } = layer.getBoundingClientRect();
    const scale = drawing.width / width;
    const found = nearest(boxes, (event.clientX - left) * scale, (event.clientY - top) * scale);
    return found && rows.get(found.row);
  };
  const answer = (event              ) => {
    const row = rowAt(event);
    if (row) show(row, list, line);
  };
  layer.addEventListener('pointermove', answer);
  layer.addEventListener('pointerdown', answer);
  layer.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse')
      show(
        list.find(({ target }) => target === document.activeElement),
        list,
        line,
      );
  });
}
function readBoxes(text        )            {
  return text.split(',').flatMap((part) => {
    const [row, x, y, width, height] = part.split(' ').map(Number);
    if (row === undefined || x === undefined || y === undefined || width === undefined || height === undefined)
      return [];
    return [{ row, x, y, width, height }];
  });
}
function place(element             , box         , drawing         )       {
  const percent = (part        , whole        ) => `${(part / whole) * 100}%`;
  element.style.left = percent(box.x, drawing.width);
  element.style.top = percent(box.y, drawing.height);
  element.style.width = percent(box.width, drawing.width);
  element.style.height = percent(box.height, drawing.height);
}
function nearest(boxes                    , x        , y        )                      {
  const distance = ({ x: left, y: top, width, height }         ) =>
    Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
  return [...boxes].sort((a, b) => distance(a) - distance(b)).find((box) => distance(box) <= 24);
}
function enhanceLinks(figure             , words                     , line             )       {
  const list = [...figure.querySelectorAll             ('a[data-row]')].map((target)           => {
    return { ...wordsAt(words, Number(target.dataset['row'])), boxes: [], target };
  });
  for (const row of list) {
    row.target.addEventListener('pointerenter', () => show(row, list, line));
    row.target.addEventListener('focus', () => show(row, list, line));
    row.target.addEventListener('blur', () => show(undefined, list, line));
    row.target.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') show(undefined, list, line);
    });
  }
}
function walkWithKeys(list                     , line             )       {
  list.forEach(({ target }, index) => {
    target.tabIndex = index === 0 ? 0 : -1;
    target.addEventListener('focus', () => {
      for (const other of list) other.target.tabIndex = other.target === target ? 0 : -1;
      show(list[index], list, line);
    });
    target.addEventListener('blur', () => show(undefined, list, line));
    target.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') target.blur();
      const to = stepOf(event.key, index, list.length);
      if (to === undefined) return;
      event.preventDefault();
      list[to]?.target.focus();
    });
  });
}
function stepOf(key        , index        , count        )                     {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
function show(row                      , list                     , line             )       {
  for (const { boxes } of list) for (const box of boxes) box.classList.toggle('shown', boxes === row?.boxes);
  line.replaceChildren();
  if (!row) return;
  const words = document.createElement('span');
  const name = document.createElement('strong');
  name.textContent = row.name;
  words.append(name, ` ${row.numbers}`);
  line.append(words);
}
function enhanceCopying()       {
  for (const place of document.querySelectorAll             ('[data-copy]')) {
    const button = place.querySelector('button');
    const text = button?.previousElementSibling;
    const status = place.querySelector('[role="status"]');
    if (!button || !text || !status) continue;
    button.addEventListener('click', () => {
      copyText(text).then(
        () => {
          status.textContent = place.dataset['copied'] ?? '';
        },
        () => selectText(text),
      );
    });
  }
}
async function copyText(element         )                {
  await navigator.clipboard.writeText(element.textContent);
}
function selectText(element         )       {
  getSelection()?.selectAllChildren(element);
}
const BEFORE = ['pointerenter', 'focus', 'click'];
function enhanceLanguageLinks()       {
  for (const link of document.querySelectorAll                   ('.languages a')) {
    const follow = () => {
      link.search = location.search;
      link.hash = location.hash;
    };
    for (const event of BEFORE) link.addEventListener(event, follow);
  }
}
const CYRILLIC = 'абвгдђежзијклљмнњопрстћуфхцчџш';
const LATIN = 'a b v g d d e z z i j k l lj m n nj o p r s t c u f h c c dz s'.split(' ');
function fold(text        )         {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[а-џ]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter)
    .replace(/[đd]j|đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
function matches(text        , typed        )          {
  const words = fold(text).split(' ');
  return fold(typed)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part) || isForm(word, part)));
}
function isForm(word        , part        )          {
  const stems = [part.replace(/[aeiou]$/, ''), part.replace(/ja$/, '')];
  return word.length <= part.length && stems.some((stem) => stem !== part && stem.length >= 3 && word.startsWith(stem));
}
const LETTERS = 3;
function findResults(groups                        , typed        )                {
  const letters = fold(typed).length;
  if (letters === 0) return [];
  return groups.flatMap(({ name, items }) => {
    const named = items.filter(({ text }) => matches(text, typed));
    const others = items.filter((item) => !named.includes(item) && matches(`${item.text} ${item.more}`, typed));
    const found = letters < LETTERS ? named : [...named, ...others];
    return found.length === 0 ? [] : [{ name, items: found }];
  });
}
function enhanceSearch()       {
  const link = document.querySelector                   ('a[data-search]');
  if (!link) return;
  const index = new URL(link.dataset['search'] ?? '', location.href);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.setAttribute('aria-haspopup', 'dialog');
  button.append(...link.childNodes);
  link.replaceWith(button);
  let dialog                               ;
  button.addEventListener('click', () => {
    if (dialog) {
      dialog.showModal();
      return;
    }
    const script = document.createElement('script');
    script.src = index.href;
    script.addEventListener('error', () => location.assign(link.href));
    document.head.append(script);
  });
  document.addEventListener('search', (event) => {
    const root = new URL('..', index);
    dialog = createDialog((event                              ).detail, button.textContent.trim(), root);
    document.body.append(dialog);
    dialog.showModal();
  });
}
function createDialog({ labels, groups }               , title        , root     )                    {
  const dialog = create('dialog', 'search-dialog');
  const label = create('label', '', labels.field);
  const field = create('input', '');
  const close = create('button', '', labels.close);
  const status = create('p', 'status');
  const results = create('div', 'results');
  dialog.setAttribute('aria-label', title);
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
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll('a')];
    const place = links.indexOf(document.activeElement                     );
    if (event.key === 'ArrowDown') links[place + 1]?.focus();
    else if (event.key === 'ArrowUp') (links[place - 1] ?? field).focus();
    else if (event.key === 'Enter' && document.activeElement === field) links[0]?.click();
    else return;
    event.preventDefault();
  });
  return dialog;
  function show()       {
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
function create                                          (
  name      ,
  className        ,
  text = '',
)                              {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}
function readParameter(name        )         {
  return new URLSearchParams(location.search).get(name) ?? '';
}
function writeParameters(values                                  )       {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') parameters.delete(name);
    else parameters.set(name, value);
  }
  const query = String(parameters);
  try {
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  } catch {
  }
}
function readValues(text        )            {
  return text.split(' ').map((part) => (part === '-' ? null : Number(part)));
}
function orderRows(rows                      , column        , descending         )           {
  const places = rows.map((_, index) => index);
  return places.sort((a, b) => {
    const left = rows[a]?.[column] ?? null;
    const right = rows[b]?.[column] ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    return (descending ? right - left : left - right) || a - b;
  });
}
function enhanceTables()       {
  for (const form of document.querySelectorAll                 ('form[data-tools]')) {
    const id = form.dataset['tools'] ?? '';
    const table = document.querySelector                  (`table[data-tabled="${id}"]`);
    if (table) enhanceTable(id, form, table);
  }
}
function enhanceTable(id        , form                 , table                  )       {
  const find = fieldOf                  (form, 'find');
  const region = fieldOf                   (form, 'region');
  const order = fieldOf                   (form, 'order');
  const reverse = fieldOf                   (form, 'reverse');
  const all = fieldOf                   (form, 'all');
  const status = form.querySelector('[role="status"]');
  const heads = [...table.querySelectorAll             ('th[data-column]')];
  const columns = heads.map((head) => head.dataset['column'] ?? '');
  const body = table.tBodies.item(0) ?? table.createTBody();
  const rows = [...body.rows];
  const values = rows.map((row) => readValues(row.dataset['values'] ?? ''));
  const habit = columns[0] ?? '';
  let shownPlaces = rows.map((_, place) => place);
  const asked = readParameter(`${id}-order`);
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
  function show()       {
    const wish       = { find: find.value.trim(), region: region.value, order: order.value, reversed };
    const column = columns.indexOf(wish.order);
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
function apart(element         , change            )       {
  const { parentNode, nextSibling } = element;
  element.remove();
  change();
  parentNode?.insertBefore(element, nextSibling);
}
function isWished(row                     , { find, region }      )          {
  const inRegion = region === '' || row.dataset['region'] === region;
  return inRegion && (find === '' || matches(row.dataset['find'] ?? '', find));
}
function fieldOf                                                                    (
  form                 ,
  name        ,
)    {
  return form.elements.namedItem(name)     ;
}
enhanceTables();
enhanceCharts();
enhanceCopying();
enhanceSearch();
enhanceLanguageLinks();
})();
