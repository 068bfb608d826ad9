import { errorText } from '@/lib/i18n/error-text';
import { TextField } from '../ui/TextField';
import { useNow } from '../ui/useNow';
import { localInput } from '../ui/when';
import { useWords } from '../ui/words';
import type { Typing } from './ThreadBody';

/** Asks for the time of arrival where the page doesn't say it for certain. */
export function Arrival({ typed, type, missing }: Typing & { readonly missing: boolean }) {
  const t = useWords();
  const now = useNow();
  return (
    <TextField
      type="datetime-local"
      required
      label={t('panel_arrival')}
      hint={t('panel_arrival_hint')}
      error={missing ? errorText(t, 'arrival-unknown') : undefined}
      max={localInput(now)}
      value={typed.arrivedAt ?? ''}
      onInput={(arrivedAt) => type({ arrivedAt })}
    />
  );
}
