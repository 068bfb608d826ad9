import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useWords } from '@/components/ui/words';
import type { FollowUpRule, Settings } from '@/lib/settings/model';
import { useAct } from '../status';
import { contradictionsIn } from './contradictions';
import { RuleForm, ruleText } from './RuleForm';
import './rules.css';

/** What is to be done how long after what: set on logging and on a new status, offered where a mail's words ask for it. */
export function Rules({ followUps }: { readonly followUps: Settings['followUps'] }) {
  const t = useWords();
  const act = useAct();
  const [rules, setRules] = useState(followUps.rules);
  const set = (index: number, rule: FollowUpRule) => setRules(rules.with(index, rule));
  const add = () => setRules([...rules, { ...blank, id: crypto.randomUUID() }]);
  return (
    <form
      class="rules"
      onSubmit={(event) => {
        event.preventDefault();
        void act('settings.save', { followUps: { ...followUps, rules } }, t('rules_saved'));
      }}
    >
      <h3 class="settings-subtitle">{t('rules_title')}</h3>
      <p class="quiet">{t('rules_text')}</p>
      {rules.map((rule, index) => (
        <RuleForm
          key={rule.id}
          rule={rule}
          onChange={(changed) => set(index, changed)}
          onRemove={() => setRules(rules.toSpliced(index, 1))}
        />
      ))}
      {contradictionsIn(rules).map(([one, other]) => (
        <Notice key={`${one.id} ${other.id}`} kind="warning">
          {t('rules_contradict', { one: ruleText(t, one), other: ruleText(t, other) })}
        </Notice>
      ))}
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
        <Button onClick={add}>{t('rules_add')}</Button>
      </div>
    </form>
  );
}

const blank: Omit<FollowUpRule, 'id'> = {
  on: true,
  trigger: 'status',
  origins: [],
  statuses: [],
  kind: 'call',
  delay: { amount: 1, unit: 'business-days', at: null },
  owner: '',
  text: '',
};
