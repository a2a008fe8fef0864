/** A part of a chart that stands for a row of its table of numbers, in the unit of its drawing. */
interface MarkBox {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a row of the table of numbers says: 'Pejë', '2023: 7 · 2022: 6'. */
interface RowWords {
  readonly name: string;
  readonly numbers: string;
}

/** A row of the table of numbers, with what shows it in the chart. */
interface ChartRow extends RowWords {
  readonly boxes: HTMLElement[];
  readonly target: HTMLElement;
}

/**
 * Lets charts answer to pointer, touch and keyboard: the row of the table of numbers that a mark
 * stands for is shown in a line under the chart. Drawings say in `data-areas` where their marks are,
 * links in `data-row` for which row they stand. Each chart is one stop of the tab key; arrows, Home
 * and End go from mark to mark, Escape ends it. Without scripts the table holds the same.
 */
export function enhanceCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const table = figure.closest('.panel')?.querySelector<HTMLTableElement>('.numbers table');
    const line = figure.querySelector<HTMLElement>('.readout');
    if (!line) continue;
    const words = table ? rowWords(table) : linkWords(figure);
    for (const frame of figure.querySelectorAll<HTMLElement>('.frame')) enhanceFrame(frame, words, line);
    enhanceLinks(figure, words, line);
  }
}

function rowWords(table: HTMLTableElement): RowWords[] {
  const heads = [...(table.tHead?.rows.item(0)?.cells ?? [])].map(({ textContent }) => textContent);
  return [...(table.tBodies.item(0)?.rows ?? [])].map(({ cells }) => {
    const [name = '', ...others] = [...cells].map(({ textContent }) => textContent);
    return { name, numbers: others.map((text, index) => `${heads[index + 1]}: ${text}`).join(' · ') };
  });
}

/** What links say themselves, where no table of numbers says it: 'Pejë', 'Roma and Serbs'. */
function linkWords(figure: HTMLElement): RowWords[] {
  const words: RowWords[] = [];
  for (const link of figure.querySelectorAll<HTMLElement>('a[data-row]')) {
    const [name = '', numbers = ''] = [...link.children].map(({ textContent }) => textContent);
    words[Number(link.dataset['row'])] = { name, numbers: numbers.replace(/^: /, '') };
  }
  return words;
}

function wordsAt(words: readonly RowWords[], row: number): RowWords {
  return words[row] ?? { name: '', numbers: '' };
}

function enhanceFrame(frame: HTMLElement, words: readonly RowWords[], line: HTMLElement): void {
  const boxes = readBoxes(frame.dataset['areas'] ?? '');
  const drawing = frame.querySelector('svg')?.viewBox.baseVal;
  const stage = frame.closest('.stage');
  if (boxes.length === 0 || !drawing || !stage) return;
  const layer = document.createElement('div');
  layer.className = `marks ${frame.className}`;
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', line.dataset['hint'] ?? '');
  const rows = new Map<number, ChartRow>();
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
    (target as HTMLButtonElement).type = 'button';
    target.setAttribute('aria-label', `${name}. ${numbers}`);
  }
  stage.append(layer);
  walkWithKeys(list, line);

  const rowAt = (event: PointerEvent): ChartRow | undefined => {
    const { left, top, width } = layer.getBoundingClientRect();
    const scale = drawing.width / width;
    const found = nearest(boxes, (event.clientX - left) * scale, (event.clientY - top) * scale);
    return found && rows.get(found.row);
  };
  const answer = (event: PointerEvent) => {
    const row = rowAt(event);
    if (row) show(row, list, line);
  };
  layer.addEventListener('pointermove', answer);
  layer.addEventListener('pointerdown', answer);
  layer.addEventListener('pointerleave', (event) => {
    // What a finger has touched stays until the next touch.
    if (event.pointerType === 'mouse')
      show(
        list.find(({ target }) => target === document.activeElement),
        list,
        line,
      );
  });
}

function readBoxes(text: string): MarkBox[] {
  return text.split(',').flatMap((part) => {
    const [row, x, y, width, height] = part.split(' ').map(Number);
    if (row === undefined || x === undefined || y === undefined || width === undefined || height === undefined)
      return [];
    return [{ row, x, y, width, height }];
  });
}

function place(element: HTMLElement, box: MarkBox, drawing: DOMRect): void {
  const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;
  element.style.left = percent(box.x, drawing.width);
  element.style.top = percent(box.y, drawing.height);
  element.style.width = percent(box.width, drawing.width);
  element.style.height = percent(box.height, drawing.height);
}

/** The mark at a point, or the one next to it: a finger is not exact. */
function nearest(boxes: readonly MarkBox[], x: number, y: number): MarkBox | undefined {
  const distance = ({ x: left, y: top, width, height }: MarkBox) =>
    Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
  return [...boxes].sort((a, b) => distance(a) - distance(b)).find((box) => distance(box) <= 24);
}

/** Marks that are links stay links; they tell their row when they are pointed at or reached. */
function enhanceLinks(figure: HTMLElement, words: readonly RowWords[], line: HTMLElement): void {
  const list = [...figure.querySelectorAll<HTMLElement>('a[data-row]')].map((target): ChartRow => {
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

/** One of the marks can be reached with the tab key, the others from it. */
function walkWithKeys(list: readonly ChartRow[], line: HTMLElement): void {
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

function stepOf(key: string, index: number, count: number): number | undefined {
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

function show(row: ChartRow | undefined, list: readonly ChartRow[], line: HTMLElement): void {
  for (const { boxes } of list) for (const box of boxes) box.classList.toggle('shown', boxes === row?.boxes);
  line.replaceChildren();
  if (!row) return;
  const words = document.createElement('span');
  const name = document.createElement('strong');
  name.textContent = row.name;
  words.append(name, ` ${row.numbers}`);
  line.append(words);
}
