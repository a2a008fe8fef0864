/** Lets the button in each `data-copy` copy the text before it, and say that it did. */
export function enhanceCopying(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = place.querySelector('button');
    const text = button?.previousElementSibling;
    const status = place.querySelector('[role="status"]');
    if (!button || !text || !status) continue;
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
