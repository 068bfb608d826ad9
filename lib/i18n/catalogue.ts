import da from '../../public/_locales/da/messages.json';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import fi from '../../public/_locales/fi/messages.json';
import nb from '../../public/_locales/nb/messages.json';
import sv from '../../public/_locales/sv/messages.json';
import type { Language } from '../base/codes';

/** A message key of the English file; a test holds the other five to the same keys and placeholders. */
export type MessageKey = keyof typeof en;
/** Keys that come as `<key>_one` and `<key>_other`. */
export type PluralKey = Extract<MessageKey, `${string}_other`> extends `${infer Base}_other` ? Base : never;

type Messages = Record<MessageKey, { readonly message: string }>;

/** Bundled, so that the language can be a setting and notifications follow it. */
export const catalogue: Readonly<Record<Language, Messages>> = { en, nb, da, fi, sv, de };
