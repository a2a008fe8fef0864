/** Adds a button to each `data-copy` that copies the text of its last part, and says that it did. */
export function enhanceCopying(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const text = place.lastElementChild;
    if (!text) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = place.dataset['copy'] ?? '';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    place.append(' ', button, ' ', status);
    button.addEventListener('click', () => {
      copyText(text).then(
        () => {
          status.textContent = place.dataset['copied'] ?? '';
        },
        // Where the browser does not let it, the text is selected: the keyboard copies it.
        () => selectText(text),
      );
    });
  }
}

async function copyText(element: Element): Promise<void> {
  await navigator.clipboard.writeText(element.textContent);
}

function selectText(element: Element): void {
  getSelection()?.selectAllChildren(element);
}
