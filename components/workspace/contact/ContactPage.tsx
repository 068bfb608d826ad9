import { useAsk } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Section } from '@/components/ui/Section';
import { useNow } from '@/components/ui/useNow';
import { dayText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import { displayName } from '@/lib/base/display-name';
import type { Output } from '@/lib/messaging/contract';
import { Problem } from '../Problem';
import { goTo, hashOf } from '../routes';
import { useAct } from '../status';
import { View } from '../View';
import { FieldRow } from './FieldRow';
import { FollowUps } from './FollowUps';
import { editableFields } from './fields';
import { History } from './History';
import { MergeCompany } from './MergeCompany';
import { MergeContact } from './MergeContact';
import { PersonalData } from './PersonalData';
import { Standing } from './Standing';
import './contact.css';

/** A contact: where it stands, what is due, who it is, and everything that happened. */
export function ContactPage({ id }: { readonly id: string }) {
  const t = useWords();
  const { data, error, again } = useAsk('contacts.get', { id });
  if (error?.code === 'not-found') return <Gone />;
  if (data) return <Known shown={data} />;
  return error ? (
    <View title={t('workspace_contacts')}>
      <Problem error={error} again={again} />
    </View>
  ) : null;
}

function Known({ shown }: { readonly shown: Output<'contacts.get'> }) {
  const t = useWords();
  const act = useAct();
  const now = useNow();
  const { contact, company, followUps } = shown;
  const name = displayName(contact) || t('contacts_no_name');
  const remove = async () => {
    if (await act('contacts.delete', { id: contact.id }, t('contacts_deleted', { name }))) goTo({ view: 'contacts' });
  };
  return (
    <View
      title={name}
      aside={
        <p class="view-note small">
          <a href={hashOf({ view: 'contacts' })}>{t('workspace_back_to_contacts')}</a>
        </p>
      }
    >
      <p class="contact-who quiet" dir="auto">
        {[contact.title, company?.name ?? ''].filter((part) => part !== '').join(' · ')}
      </p>
      <div class="contact">
        <div class="contact-standing">
          <Standing contact={contact} />
        </div>
        <div class="contact-due">
          <FollowUps contactId={contact.id} name={name} followUps={followUps} />
        </div>
        <div class="contact-details">
          <Section title={t('contacts_details')}>
            <div class="card details">
              {editableFields.map((field) => (
                <FieldRow key={field.field} field={field} shown={shown} />
              ))}
              <p class="details-since quiet small">
                {t('contacts_since', { when: dayText(t, contact.createdAt, now) })}
              </p>
            </div>
          </Section>
          <div class="contact-delete">
            <MergeContact contactId={contact.id} name={name} />
            {company && <MergeCompany company={company} />}
            <PersonalData contactId={contact.id} name={name} />
            <Button onClick={() => void remove()}>{t('contacts_delete')}</Button>
          </div>
        </div>
        <div class="contact-history">
          <History contactId={contact.id} />
        </div>
      </div>
    </View>
  );
}

function Gone() {
  const t = useWords();
  return (
    <View title={t('workspace_contacts')}>
      <EmptyState
        title={t('contacts_gone_title')}
        action={<a href={hashOf({ view: 'contacts' })}>{t('workspace_back_to_contacts')}</a>}
      >
        {t('contacts_gone_text')}
      </EmptyState>
    </View>
  );
}
