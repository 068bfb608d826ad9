import { useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { useAsk } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { List } from '@/components/ui/List';
import { useWords } from '@/components/ui/words';
import type { Output } from '@/lib/messaging/contract';
import { useStatus } from '../status';

type TabHealth = Output<'webmail.health'>[number];

/** How reading fares in the webmail tabs that are open now; counts only, nothing of the mails. */
export function WebmailHealth() {
  const t = useWords();
  const { data, again } = useAsk('webmail.health', {});
  if (!data) return null;
  return (
    <div class="webmail-health">
      <div class="webmail-health-head">
        <h3 class="webmail-health-title">{t('settings_health')}</h3>
        <Button kind="quiet" onClick={() => void again()}>
          {t('settings_health_again')}
        </Button>
      </div>
      {data.length === 0 ? (
        <p class="quiet small">{t('settings_health_none')}</p>
      ) : (
        <List label={t('settings_health')}>
          {data.map((tab) => (
            <Tab key={tab.tabId} tab={tab} />
          ))}
        </List>
      )}
    </div>
  );
}

const stateWords = {
  ok: 'settings_health_ok',
  'fell-back': 'settings_health_fell_back',
  missing: 'settings_health_missing',
} as const;

function Tab({ tab: { tabId, origin, probes } }: { readonly tab: TabHealth }) {
  const t = useWords();
  const bad = probes.filter(({ state }) => state !== 'ok');
  const sum =
    probes.length === 0
      ? t('settings_health_no_mail')
      : t('settings_health_sum', { ok: probes.length - bad.length, all: probes.length });
  return (
    <li class="webmail-tab">
      <details>
        <summary>
          <bdi class="break">{URL.parse(origin)?.host ?? origin}</bdi> <span class="quiet">{sum}</span>
        </summary>
        <ul class="webmail-probes">
          {probes.map(({ name, state, count }) => (
            <li key={name} class={state === 'ok' ? 'quiet' : ''}>
              {t('settings_health_probe', { name, state: t(stateWords[state]), count })}
            </li>
          ))}
        </ul>
      </details>
      <CopyOutline tabId={tabId} />
    </li>
  );
}

/** **Copy page outline**: for a bug report, without a word of the mail. */
function CopyOutline({ tabId }: { readonly tabId: number }) {
  const t = useWords();
  const { ask } = useBackend();
  const status = useStatus();
  const [copying, setCopying] = useState(false);
  const copy = async () => {
    if (copying) return;
    setCopying(true);
    const { outline } = await ask('webmail.outline', { tabId }).catch(() => ({ outline: null }));
    const done =
      outline !== null &&
      (await navigator.clipboard.writeText(outline).then(
        () => true,
        () => false,
      ));
    status.say(t(done ? 'settings_outline_copied' : 'settings_outline_failed'));
    setCopying(false);
  };
  return (
    <Button kind="quiet" title={t('settings_outline_hint')} onClick={() => void copy()}>
      {t('settings_outline')}
    </Button>
  );
}
