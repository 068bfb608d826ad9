import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Translate, translator } from '@/lib/i18n/translate';

/** The words of the view's language; English until a view provides others. */
export const WordsContext = createContext<Translate>(translator('en'));

/** The words of the view. */
export const useWords = (): Translate => useContext(WordsContext);
