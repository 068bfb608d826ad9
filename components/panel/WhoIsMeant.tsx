import type { NobodyReason, ThreadView } from '@/lib/capture/contract';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/words';
import { suspiciousName } from './suspicious-name';

type Props = { readonly view: ThreadView; readonly onChoose: (address: string) => void };

/** Asks which of several people is meant: who wrote a forwarded mail or who passed it on, who wrote or where answers go. */
export function WhoIsMeant({ view: { ask, correspondents, chosen }, onChoose }: Props) {
  const t = useWords();
  if (!ask) return null;
  const concerned = correspondents.filter(({ via }) => via === 'from' || via === ask).slice(0, 4);
  const only = concerned.length === 1 ? concerned[0] : undefined;
  return (
    <Notice
      title={t(ask === 'forwarded' ? 'panel_ask_forwarded' : 'panel_ask_reply_to')}
      actions={
        only
          ? undefined
          : concerned.map(({ address, name }) => (
              <Button
                key={address}
                kind={address === chosen ? 'plain' : 'quiet'}
                aria-pressed={address === chosen}
                onClick={() => onChoose(address)}
              >
                <bdi>{name && !suspiciousName(name, address) ? name : address}</bdi>
              </Button>
            ))
      }
    >
      {t(ask === 'forwarded' ? 'panel_ask_forwarded_text' : 'panel_ask_reply_to_text')}
    </Notice>
  );
}

const reasons: Readonly<Record<NobodyReason, MessageKey>> = {
  machine: 'panel_nobody_machine',
  'auto-reply': 'panel_nobody_auto_reply',
  bounce: 'panel_nobody_bounce',
  list: 'panel_nobody_list',
  ours: 'panel_nobody_text',
  'no-address': 'panel_no_address',
};

/** Why nobody is proposed, in a sentence. */
export const nobodyText = (reason: NobodyReason | null): MessageKey => reasons[reason ?? 'ours'];
