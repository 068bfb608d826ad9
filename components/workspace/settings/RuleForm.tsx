import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import { followUpKinds, origins, type RuleTrigger, ruleTriggers, statuses } from '@/lib/base/codes';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { followUpLabel, originLabel, statusLabel } from '@/lib/i18n/labels';
import type { Translate } from '@/lib/i18n/translate';
import type { Delay, FollowUpRule } from '@/lib/settings/model';
import { ChooseSome } from './ChooseSome';
import { DelayFields, unitWords } from './DelayFields';

type Props = {
  readonly rule: FollowUpRule;
  readonly onChange: (rule: FollowUpRule) => void;
  readonly onRemove: () => void;
};

const triggerWords: Readonly<Record<RuleTrigger, MessageKey>> = {
  logged: 'rule_logged',
  status: 'rule_status',
  'asks-material': 'rule_asks_material',
  'offer-made': 'rule_offer_made',
};

const delayText = (t: Translate, { amount, unit, at }: Delay): string =>
  t('delay_text', { amount: String(amount), unit: t(unitWords[unit]) }) + (at === null ? '' : `, ${at}`);

/** A rule in a line: what triggers it, what is to be done, when. */
export const ruleText = (t: Translate, { trigger, kind, delay }: FollowUpRule): string =>
  `${t(triggerWords[trigger])} → ${t(followUpLabel(kind))}, ${delayText(t, delay)}`;

/** One rule: its line, and behind it everything that can be changed. */
export function RuleForm({ rule, onChange, onRemove }: Props) {
  const t = useWords();
  const set = (change: Partial<FollowUpRule>) => onChange({ ...rule, ...change });
  return (
    <details class="rule">
      <summary class={rule.on ? '' : 'quiet'}>
        {ruleText(t, rule)}
        {rule.on ? '' : ` (${t('rule_off')})`}
      </summary>
      <div class="rule-fields">
        <Checkbox label={t('rule_on')} checked={rule.on} onChange={(on) => set({ on })} />
        <Select<RuleTrigger>
          label={t('rule_trigger')}
          hint={t(rule.trigger === 'logged' || rule.trigger === 'status' ? 'rule_sets' : 'rule_offers')}
          value={rule.trigger}
          options={ruleTriggers.map((value) => ({ value, label: t(triggerWords[value]) }))}
          onChange={(trigger) => set({ trigger })}
        />
        <ChooseSome
          legend={t('rule_origins')}
          options={origins.map((value) => ({ value, label: t(originLabel(value)) }))}
          chosen={rule.origins}
          onChange={(chosen) => set({ origins: chosen })}
        />
        <ChooseSome
          legend={t('rule_statuses')}
          options={statuses.map((value) => ({ value, label: t(statusLabel(value)) }))}
          chosen={rule.statuses}
          onChange={(chosen) => set({ statuses: chosen })}
        />
        <Select
          label={t('contacts_follow_up_kind')}
          value={rule.kind}
          options={followUpKinds.map((value) => ({ value, label: t(followUpLabel(value)) }))}
          onChange={(kind) => set({ kind })}
        />
        <DelayFields delay={rule.delay} onChange={(delay) => set({ delay })} />
        <TextField label={t('rule_what')} value={rule.text} onInput={(text) => set({ text })} maxLength={500} />
        <TextField label={t('rule_who')} value={rule.owner} onInput={(owner) => set({ owner })} maxLength={200} />
        <div>
          <Button kind="quiet" onClick={onRemove}>
            {t('rule_remove')}
          </Button>
        </div>
      </div>
    </details>
  );
}
