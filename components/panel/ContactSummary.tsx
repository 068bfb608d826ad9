import type { ThreadView } from '@/lib/capture/contract';
import { useNow } from '../ui/useNow';
import { whenText } from '../ui/when';
import { useWords } from '../ui/words';
import { Heading } from './Heading';
import { lastContact } from './last-contact';
import { NameWarning } from './NameWarning';
import { whoText } from './said';
import './ContactSummary.css';

type Props = { readonly view: ThreadView; readonly known: NonNullable<ThreadView['known']> };

/** Who it is and when there was contact last: the answer to "have we talked before?". */
export function ContactSummary({ view, known: { contact, company, history } }: Props) {
  const t = useWords();
  const now = useNow();
  const last = lastContact(history);
  const role = [contact.title, company?.name ?? ''].filter((part) => part !== '');
  const shownName = view.correspondents.find(({ address }) => address === view.chosen)?.name ?? '';
  return (
    <div class="contact-summary">
      <Heading text={contact.name || view.chosen} address={view.chosen} />
      {role.length > 0 ? (
        <p class="contact-summary-role">
          {role.map((part) => (
            <bdi key={part} title={part}>
              {part}
            </bdi>
          ))}
        </p>
      ) : null}
      {contact.phones.map(({ number, raw }) => (
        <p key={number || raw}>
          <bdi dir="ltr">{raw || number}</bdi>
        </p>
      ))}
      <NameWarning names={[shownName, contact.name]} address={view.chosen} />
      {last ? (
        <p class="contact-summary-last">
          {whoText(last.recordedBy)
            ? t('panel_last_contact_by', { when: whenText(t, last.at, now), who: whoText(last.recordedBy) })
            : t('panel_last_contact', { when: whenText(t, last.at, now) })}
        </p>
      ) : null}
    </div>
  );
}
