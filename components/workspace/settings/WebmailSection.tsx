import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { List } from '@/components/ui/List';
import { Notice } from '@/components/ui/Notice';
import { useWords } from '@/components/ui/words';
import { publicWebmails } from '@/lib/base/public-webmails';
import { webmailUrl } from '@/lib/base/webmail-url';
import type { WebmailAddress } from '@/lib/settings/model';
import { useHost } from '../host';
import { useAct, useStatus } from '../status';
import { AddWebmail } from './AddWebmail';
import { WebmailHealth } from './WebmailHealth';

type Props = {
  readonly webmails: readonly WebmailAddress[];
  /** By id: whether the browser still lets Daybook read there. */
  readonly allowed: Readonly<Record<string, boolean>>;
  readonly again: () => Promise<void>;
};

/** Where Daybook reads mail: the public webmails always, and the addresses the user added. */
export function WebmailSection({ webmails, allowed, again }: Props) {
  const t = useWords();
  return (
    <>
      <List label={t('settings_webmail')}>
        {publicWebmails.map(({ provider, name, hosts }) => (
          <li key={provider} class="webmail">
            <div class="webmail-text">
              <p class="webmail-name">
                {name} <Badge>{t('settings_webmail_beta')}</Badge>
              </p>
              <p class="quiet small break">{hosts.join(', ')}</p>
            </div>
            <Badge tone="success">{t('settings_webmail_always')}</Badge>
          </li>
        ))}
        {webmails.map((webmail) => (
          <Webmail key={webmail.id} webmail={webmail} allowed={allowed[webmail.id] !== false} again={again} />
        ))}
      </List>
      <p class="quiet small">{t('settings_webmail_beta_text')}</p>
      <AddWebmail />
      <WebmailHealth />
    </>
  );
}

function Webmail({
  webmail,
  allowed,
  again,
}: {
  readonly webmail: WebmailAddress;
  readonly allowed: boolean;
  readonly again: () => Promise<void>;
}) {
  const t = useWords();
  const act = useAct();
  const host = useHost();
  const status = useStatus();
  const address = `${webmail.origin}${webmail.path}`;
  const name = URL.parse(address)?.host ?? address;
  const allow = async () => {
    // Inside the click, before anything is waited for: else the browser refuses to ask.
    const given = await host.requestHost(webmailUrl(address).pattern);
    if (given) status.say(t('settings_webmail_allowed', { host: name }));
    await again();
  };
  return (
    <li class="webmail">
      <div class="webmail-text">
        <p class="webmail-name">{webmail.provider === 'sogo' ? 'SOGo' : 'Roundcube'}</p>
        <p class="quiet small break">{address}</p>
      </div>
      {allowed && <Badge tone="success">{t('settings_webmail_ready')}</Badge>}
      <Button
        kind="quiet"
        aria-label={t('settings_webmail_remove_named', { address })}
        onClick={() => void act('webmail.remove', { id: webmail.id }, t('settings_webmail_removed', { address }))}
      >
        {t('settings_webmail_remove')}
      </Button>
      {!allowed && (
        <div class="webmail-lost">
          <Notice kind="warning" actions={<Button onClick={() => void allow()}>{t('settings_webmail_allow')}</Button>}>
            {t('settings_webmail_lost', { host: name })}
          </Notice>
        </div>
      )}
    </li>
  );
}
