import type { Language } from '../base/codes';
import { catalogue, type MessageKey, type PluralKey } from './catalogue';

export type MessageParams = Readonly<Record<string, string | number>>;

/** The words of one language. */
export type Translate = {
  readonly language: Language;
  /** The text of a key; `params` fill the `$NAME$` holes. */
  (key: MessageKey, params?: MessageParams): string;
  /** The form for `count` by the language's own plural rules; `$COUNT$` holds the number. */
  plural(key: PluralKey, count: number, params?: MessageParams): string;
};

/** The words of a language, with numbers in its own digits and grouping. */
export function translator(language: Language): Translate {
  const messages = catalogue[language];
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  const text = (key: MessageKey, params: MessageParams = {}): string =>
    messages[key].message.replace(/\$([A-Z_]+)\$/g, (hole, name: string) => {
      const value = params[name.toLowerCase()];
      return value === undefined ? hole : typeof value === 'number' ? numbers.format(value) : value;
    });
  const plural = (key: PluralKey, count: number, params: MessageParams = {}): string =>
    text(`${key}_${rules.select(count) === 'one' ? 'one' : 'other'}` as MessageKey, { count, ...params });
  return Object.assign(text, { language, plural });
}
