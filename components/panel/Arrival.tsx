import type { ThreadView } from '@/lib/capture/contract';
import { errorText } from '@/lib/i18n/error-text';
import { TextField } from '../ui/TextField';
import { useNow } from '../ui/useNow';
import { localInput } from '../ui/when';
import { useWords } from '../ui/words';
import type { Typing } from './ThreadBody';
import './Offers.css';

export type ShownArrival = ThreadView['shownArrival'] | undefined;

type Props = Typing & { readonly missing: boolean; readonly shown?: ShownArrival };

/**
 * Asks for the time of arrival where the page doesn't say it for certain. A date that can only mean one day and time is offered:
 * that it is meant in this computer's zone is the user's to say.
 */
export function Arrival({ typed, type, missing, shown }: Props) {
  const t = useWords();
  const now = useNow();
  const local = shown?.local;
  return (
    <div class="field-with-offers">
      <TextField
        type="datetime-local"
        required
        label={t('panel_arrival')}
        hint={shown ? t('panel_arrival_shown', { date: shown.text }) : t('panel_arrival_hint')}
        error={missing ? errorText(t, 'arrival-unknown') : undefined}
        max={localInput(now)}
        value={typed.arrivedAt ?? ''}
        onInput={(arrivedAt) => type({ arrivedAt })}
      />
      {local && typed.arrivedAt !== local ? (
        <div class="offers">
          <button type="button" class="offer" onClick={() => type({ arrivedAt: local })}>
            {t(shown.earlier.length > 0 ? 'panel_arrival_use_all' : 'panel_arrival_use')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
