import { Select } from '@/components/ui/Select';
import { useWords } from '@/components/ui/words';
import { type Language, languages } from '@/lib/base/codes';
import { chooseLanguage } from '@/lib/i18n/choose-language';
import { translator } from '@/lib/i18n/translate';
import { useAct } from '../status';

/** Each in its own words: whoever looks for their language may not read the one that is shown. */
const names: Readonly<Record<Language, string>> = {
  en: 'English',
  nb: 'Norsk bokmål',
  da: 'Dansk',
  fi: 'Suomi',
  sv: 'Svenska',
  de: 'Deutsch',
};

/** The language of Daybook; a choice takes effect at once. */
export function LanguageSection({ chosen }: { readonly chosen: Language | 'auto' }) {
  const t = useWords();
  const act = useAct();
  return (
    <div class="settings-form">
      <Select
        label={t('settings_language')}
        value={chosen}
        options={[
          { value: 'auto', label: t('language_auto') },
          ...languages.map((language) => ({ value: language, label: names[language] })),
        ]}
        onChange={(language) => {
          const spoken = chooseLanguage(language, navigator.languages);
          void act('settings.save', { language }, translator(spoken)('settings_language_saved'));
        }}
      />
    </div>
  );
}
