import { chooseLanguage } from '@/lib/i18n/choose-language';
import { type Translate, translator } from '@/lib/i18n/translate';
import { browser } from '@/lib/platform/browser';
import type { Settings } from '@/lib/settings/model';

/** The words the background speaks in notifications: those of the setting, else of the browser. */
export const wordsFor = ({ language }: Settings): Translate =>
  translator(chooseLanguage(language, [browser.i18n.getUILanguage()]));
