import { useContext, useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { NowContext } from '@/components/ui/useNow';
import { localInput, whenText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import { type FollowUpKind, followUpKinds } from '@/lib/base/codes';
import { followUpLabel } from '@/lib/i18n/labels';
import type { Input } from '@/lib/messaging/contract';
import { useAct } from '../status';

type When = Input<'followUps.set'>['when'];
const hour = 3_600_000;

/** The group *Follow up*: what, and when, one click each. */
export function SetFollowUp({ contactId }: { readonly contactId: string }) {
  const t = useWords();
  const act = useAct();
  const clock = useContext(NowContext);
  const id = useId();
  const [kind, setKind] = useState<FollowUpKind>('call');
  const [picked, setPicked] = useState<string>();

  const set = async (when: When) => {
    const done = await act('followUps.set', { contactId, kind, when }, ({ followUp }) =>
      t('contacts_did_follow_up', { kind: t(followUpLabel(kind)), when: whenText(t, followUp.dueAt, clock()) }),
    );
    if (done) setPicked(undefined);
  };

  return (
    <fieldset class="set-follow-up" aria-labelledby={id}>
      <legend id={id} class="visually-hidden">
        {t('panel_follow_up')}
      </legend>
      <div class="set-follow-up-kind">
        <Select
          label={t('contacts_follow_up_kind')}
          value={kind}
          options={followUpKinds.map((value) => ({ value, label: t(followUpLabel(value)) }))}
          onChange={setKind}
        />
      </div>
      <div class="set-follow-up-when">
        <Button onClick={() => void set({ rule: 'reply-24h' })}>{t('panel_in_24_hours')}</Button>
        <Button onClick={() => void set({ rule: 'next-business-day' })}>{t('panel_next_business_day')}</Button>
        <Button onClick={() => void set({ rule: 'in-a-week' })}>{t('panel_in_a_week')}</Button>
        <Button
          aria-expanded={picked !== undefined}
          onClick={() => setPicked(picked === undefined ? localInput(clock() + hour) : undefined)}
        >
          {t('panel_pick_a_time')}
        </Button>
      </div>
      {picked !== undefined && (
        <form
          class="set-follow-up-pick"
          onSubmit={(event) => {
            event.preventDefault();
            void set({ rule: 'picked', local: picked });
          }}
        >
          <TextField
            label={t('panel_pick_when')}
            type="datetime-local"
            value={picked}
            min={localInput(clock())}
            required
            onInput={setPicked}
          />
          <Button type="submit" kind="primary">
            {t('panel_pick_set')}
          </Button>
        </form>
      )}
    </fieldset>
  );
}
