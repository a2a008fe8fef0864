import type { TextKey } from '../dataset/text-keys.generated.ts';
import type { Translator } from './translator.ts';

/** A text that was said. */
export interface SaidText {
  readonly key: TextKey;
  readonly text: string;
  /** What its places were filled with; other texts among them. */
  readonly values: readonly string[];
}

/** A translator that tells of each text that it says. */
export function recordTexts(translator: Translator, onSaid: (said: SaidText) => void): Translator {
  return {
    ...translator,
    text: (key, values) => {
      const text = translator.text(key, values);
      onSaid({ key, text, values: Object.values(values ?? {}).map(String) });
      return text;
    },
  };
}
