import { useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Notice } from '@/components/ui/Notice';
import { useWords } from '@/components/ui/words';
import { errorText } from '@/lib/i18n/error-text';
import type { Output } from '@/lib/messaging/contract';
import type { Settings } from '@/lib/settings/model';
import { useAct } from '../status';
import { LedgerList } from './LedgerList';
import { QuietHours } from './QuietHours';

type Result = { readonly kind: 'success' | 'warning' | 'error'; readonly text: string };

/** What a reminder may show, and whether the browser shows any. */
export function RemindersSection({ reminders }: { readonly reminders: Settings['reminders'] }) {
  const t = useWords();
  const act = useAct();
  const { ask } = useBackend();
  const [result, setResult] = useState<Result>();

  const told = ({ shown, permission }: Output<'reminders.test'>): Result => {
    if (permission === 'denied') return { kind: 'error', text: t('settings_test_denied') };
    return shown
      ? { kind: 'success', text: t('settings_test_shown') }
      : { kind: 'warning', text: t('settings_test_not_shown') };
  };
  const test = async () => {
    setResult(undefined);
    try {
      setResult(told(await ask('reminders.test', {})));
    } catch (thrown) {
      const { code, params } = asDaybookError(thrown);
      setResult({ kind: 'error', text: errorText(t, code, params) });
    }
  };

  return (
    <>
      <p class="quiet">{t('settings_reminders_text')}</p>
      <Checkbox
        label={t('settings_hide_names')}
        hint={t('settings_hide_names_hint')}
        checked={reminders.hideNames}
        onChange={(checked) =>
          void act(
            'settings.save',
            { reminders: { ...reminders, hideNames: checked } },
            t(checked ? 'settings_names_hidden' : 'settings_names_shown'),
          )
        }
      />
      <QuietHours key={JSON.stringify(reminders.quiet)} reminders={reminders} />
      <div class="form-actions">
        <Button onClick={() => void test()}>{t('settings_test_reminder')}</Button>
      </div>
      <div class="settings-live" aria-live="polite">
        {result && <Notice kind={result.kind}>{result.text}</Notice>}
      </div>
      <LedgerList />
    </>
  );
}
