import type { ThreadView, Typed } from '@/lib/capture/contract';
import { EmptyState } from '../ui/EmptyState';
import { Notice } from '../ui/Notice';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';
import { Brought } from './Brought';
import { EnterByHand } from './EnterByHand';
import { KnownContact } from './KnownContact';
import { LookUp } from './LookUp';
import { NewContact } from './NewContact';
import { PasteSource } from './PasteSource';
import { SeveralMatches } from './SeveralMatches';
import { suspiciousName } from './suspicious-name';
import type { CaptureAsked } from './use-capture-view';
import { usePlace } from './use-commands';
import { useTyped } from './use-typed';
import { nobodyText, WhoIsMeant } from './WhoIsMeant';
import { WithoutAddress } from './WithoutAddress';

type Props = {
  readonly view: ThreadView;
  readonly windowId: number | undefined;
  readonly asked: Pick<CaptureAsked, 'choose' | 'picked'>;
};

/** What a part of a thread's view needs to keep what is typed. */
export type Typing = { readonly typed: Typed; readonly type: (change: Partial<Typed>) => void };

/** A thread that could be read: whom it is about, and what is known of them. */
export function ThreadBody({ view, windowId, asked }: Props) {
  const t = useWords();
  const { contextId, chosen, correspondents, otherAccount } = view;
  const [typed, type] = useTyped({ contextId, windowId, correspondent: chosen }, view.typed);
  return (
    <>
      <Brought view={view} />
      <WithoutAddress view={view} typed={typed} type={type} />
      {otherAccount ? (
        <Notice kind="warning" title={t('panel_other_account')}>
          {t('panel_other_account_text', otherAccount)}
        </Notice>
      ) : null}
      {correspondents.length > 1 ? (
        <Select
          label={t('panel_correspondent')}
          value={chosen}
          options={correspondents.map(({ name, address }) => ({
            value: address,
            // A name that passes as an address is not repeated where only one line is seen.
            label: name && name !== address && !suspiciousName(name, address) ? `${name} – ${address}` : address,
          }))}
          onChange={(correspondent) => asked.choose({ contextId, correspondent })}
        />
      ) : null}
      <WhoIsMeant view={view} onChoose={(correspondent) => asked.choose({ contextId, correspondent })} />
      <Whom view={view} typed={typed} type={type} asked={asked} />
    </>
  );
}

function Whom({ view, typed, type, asked: { choose, picked } }: Typing & Pick<Props, 'view' | 'asked'>) {
  const t = useWords();
  const place = usePlace();
  const { contextId, chosen, known, matches, proposal } = view;
  if (known) {
    const ask = picked ? () => choose({ contextId, correspondent: chosen }) : undefined;
    return <KnownContact view={view} known={known} typed={typed} type={type} onChooseAnother={ask} />;
  }
  if (matches.length > 0) {
    const pick = (contactId: string) => choose({ contextId, correspondent: chosen, contactId });
    return <SeveralMatches address={chosen} matches={matches} onPick={pick} />;
  }
  if (proposal) return <NewContact view={view} proposal={proposal} typed={typed} type={type} />;
  return (
    <>
      {view.nobody === 'no-address' ? null : (
        <EmptyState level={1} title={t('panel_nobody')}>
          {t(nobodyText(view.nobody))}
        </EmptyState>
      )}
      <LookUp view={view} />
      <EnterByHand contextId={contextId} shown={view.shownArrival} typed={typed} type={type} />
      {view.brought ? null : <PasteSource place={place} />}
    </>
  );
}
