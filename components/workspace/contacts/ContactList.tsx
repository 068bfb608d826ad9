import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAsk } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { useWords } from '@/components/ui/words';
import { Problem } from '../Problem';
import { ContactRow } from './ContactRow';
import type { questionOf } from './search-state';

const pageSize = 50;

type Props = {
  readonly question: ReturnType<typeof questionOf>;
  /** What stands there when the first page is empty. */
  readonly empty: ComponentChildren;
};

/** The contacts that match, in pages by key. While a new search is asked, the last result stays. */
export function ContactList({ question, empty }: Props) {
  const t = useWords();
  return (
    // The arrow keys are a shortcut: every row is a link of its own.
    <ul class="contact-list" aria-label={t('contacts_list')} onKeyDown={moveByArrows}>
      <Page question={question} empty={empty} />
    </ul>
  );
}

function Page({ question, after, empty }: Props & { readonly after?: string }) {
  const t = useWords();
  // Which question more was asked for: a new search starts with one page again.
  const asked = JSON.stringify(question);
  const [moreFor, setMoreFor] = useState('');
  useEffect(() => setMoreFor((it) => (it === asked ? it : '')), [asked]);
  const more = moreFor === asked;
  const input = { ...question, limit: pageSize, ...(after === undefined ? {} : { after }) };
  const { data, error, again } = useAsk('contacts.list', input, { keep: true });
  if (!data) return <li>{error && <Problem error={error} again={again} />}</li>;
  if (data.contacts.length === 0 && after === undefined) return <li>{empty}</li>;
  return (
    <>
      {data.contacts.map((contact) => (
        <ContactRow key={contact.id} contact={contact} />
      ))}
      {data.next !== undefined && !more && (
        <li class="contact-list-more">
          <Button
            onClick={(event) => {
              focusLastRow(event.currentTarget);
              setMoreFor(asked);
            }}
          >
            {t('show_more')}
          </Button>
        </li>
      )}
      {data.next !== undefined && more && <Page question={question} after={data.next} empty={empty} />}
    </>
  );
}

/** The button goes away when it is pressed: the keyboard goes on from the last row that was there. */
const focusLastRow = (button: HTMLElement): void =>
  button.closest('li')?.previousElementSibling?.querySelector('a')?.focus({ preventScroll: true });

/** Arrow keys go from row to row. */
function moveByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('.contact-row-name')];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
