/** Characters that take no room or cannot be told from a space. */
export const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u2800\u3164]|\ufe0f|(?! )\p{Zs}/gu;

/** A text on one line, with what cannot be seen made visible: a tab as ⇥, anything else by its number. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    character === '\t' ? '⇥' : `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
