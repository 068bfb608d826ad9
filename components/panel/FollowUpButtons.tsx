import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Input } from '@/lib/messaging/contract';
import { Button } from '../ui/Button';
import { useNow } from '../ui/useNow';
import { whenText } from '../ui/when';
import { useWords } from '../ui/words';
import { PickTime } from './PickTime';
import { useRun } from './use-commands';
import { useReturnFocus } from './use-focus';
import './FollowUpButtons.css';

type NewFollowUp = Pick<Input<'followUps.set'>, 'kind' | 'when'>;

const atOnce: readonly {
  readonly rule: 'reply-24h' | 'next-business-day' | 'in-a-week';
  readonly words: MessageKey;
}[] = [
  { rule: 'reply-24h', words: 'panel_in_24_hours' },
  { rule: 'next-business-day', words: 'panel_next_business_day' },
  { rule: 'in-a-week', words: 'panel_in_a_week' },
];

/** One click sets the next follow-up; *Pick a time* opens a small form for the rest. */
export function FollowUpButtons({ contactId }: { readonly contactId: string }) {
  const t = useWords();
  const now = useNow();
  const run = useRun();
  const [picking, setPicking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useReturnFocus(picking, opener);
  const set = async (followUp: NewFollowUp): Promise<boolean> => {
    const done = await run('followUps.set', { contactId, ...followUp }, ({ followUp: { dueAt } }) =>
      t('panel_said_follow_up', { when: whenText(t, dueAt, now) }),
    );
    return done.ok;
  };
  return (
    <fieldset class="follow-up-buttons">
      <legend class="section-title">{t('panel_follow_up')}</legend>
      <div class="follow-up-buttons-row">
        {atOnce.map(({ rule, words }) => (
          <Button key={rule} onClick={() => void set({ kind: 'other', when: { rule } })}>
            {t(words)}
          </Button>
        ))}
        <Button ref={opener} aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {t('panel_pick_a_time')}
        </Button>
      </div>
      {picking ? (
        <PickTime
          onClose={() => setPicking(false)}
          onSet={async (kind, local) => {
            if (await set({ kind, when: { rule: 'picked', local } })) setPicking(false);
          }}
        />
      ) : null}
    </fieldset>
  );
}
