import { type Language, languages } from '../base/codes';

const known: ReadonlySet<string> = new Set(languages);
// Norwegian comes as `no`, `nb` or `nn`; Daybook speaks Bokmål.
const others: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb' };

/** The language to speak: the setting, else the first of the browser's languages that Daybook has, else English. */
export function chooseLanguage(setting: Language | 'auto', browserLanguages: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  for (const tag of browserLanguages) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (known.has(base)) return base as Language;
    const other = others[base];
    if (other) return other;
  }
  return 'en';
}
