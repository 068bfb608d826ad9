import { statusTone } from '@/components/log/status-tone';
import { Badge, StatusDot } from '@/components/ui/Badge';
import { OneLine } from '@/components/ui/OneLine';
import { useWords } from '@/components/ui/words';
import { horizonLabel, originLabel, statusLabel } from '@/lib/i18n/labels';
import type { ContactCard } from '@/lib/log/contract';
import { hashOf } from '../routes';

/** A contact in the list. The whole row leads to its page; the link's name is the contact's. */
export function ContactRow({ contact }: { readonly contact: ContactCard }) {
  const t = useWords();
  const name = contact.name || contact.address || t('contacts_no_name');
  return (
    <li class="contact-row">
      <a class="contact-row-name" href={hashOf({ view: 'contact', id: contact.id })} dir="auto" title={name}>
        {name}
      </a>
      <span class="contact-row-company">
        <OneLine text={contact.companyName} />
      </span>
      <span class="contact-row-address quiet">
        <OneLine text={contact.address} />
      </span>
      <span class="contact-row-status">
        <StatusDot tone={statusTone[contact.status]} /> {t(statusLabel(contact.status))}
      </span>
      <span class="contact-row-horizon">
        {contact.horizon !== null && (
          <span title={t(horizonLabel(contact.horizon))}>
            <Badge>{contact.horizon}</Badge>
          </span>
        )}
      </span>
      <span class="contact-row-origin quiet">{t(originLabel(contact.origin))}</span>
    </li>
  );
}
