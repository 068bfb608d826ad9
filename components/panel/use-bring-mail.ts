import { useState } from 'preact/hooks';
import { errorText } from '@/lib/i18n/error-text';
import { useBackend } from '../data/backend';
import { asDaybookError } from '../data/useAsk';
import { useWords } from '../ui/words';
import { bringMail } from './bring-mail';
import type { Place } from './use-commands';

type Bringing = {
  /** Shows this mail; false when it could not be read, then `problem` says why. */
  readonly bring: (source: string | File) => Promise<boolean>;
  readonly problem: string | undefined;
  readonly forgetProblem: () => void;
};

/** *Paste source* and dropped files. */
export function useBringMail(place: Place): Bringing {
  const t = useWords();
  const { ask } = useBackend();
  const [problem, setProblem] = useState<string>();
  const bring = async (source: string | File): Promise<boolean> => {
    setProblem(undefined);
    try {
      await bringMail(ask, place, source);
      return true;
    } catch (thrown) {
      const { code, params } = asDaybookError(thrown);
      setProblem(errorText(t, code, params));
      return false;
    }
  };
  return { bring, problem, forgetProblem: () => setProblem(undefined) };
}
