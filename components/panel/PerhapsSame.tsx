import type { AliasReason, ThreadView } from '@/lib/capture/contract';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { useBackend } from '../data/backend';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/words';
import { usePlace } from './use-commands';

type Props = { readonly view: ThreadView; readonly onSame: (contactId: string) => void };

const reasons: Readonly<Record<AliasReason, MessageKey>> = {
  'plus-address': 'perhaps_plus_address',
  'gmail-dots': 'perhaps_gmail_dots',
  'same-name-and-company': 'perhaps_same_name',
  'same-phone': 'perhaps_same_phone',
};

/** Known contacts who may be this person under another address, each with the reason: a question, never a merge by itself. */
export function PerhapsSame({ view: { perhaps, chosen }, onSame }: Props) {
  const t = useWords();
  const { ask } = useBackend();
  const place = usePlace();
  const apart = (contactId: string) =>
    void ask('contacts.tellApart', { ...place, contactId, address: chosen }).catch(() => undefined);
  return (
    <>
      {perhaps.map(({ contactId, name, companyName, address, reason }) => (
        <Notice
          key={contactId}
          title={t('perhaps_same', { name: [name || address, companyName].filter(Boolean).join(', ') })}
          actions={
            <>
              <Button onClick={() => onSame(contactId)}>{t('perhaps_yes')}</Button>
              <Button kind="quiet" onClick={() => apart(contactId)}>
                {t('perhaps_no')}
              </Button>
            </>
          }
        >
          {t(reasons[reason])} <bdi class="quiet">{address}</bdi>
        </Notice>
      ))}
    </>
  );
}
