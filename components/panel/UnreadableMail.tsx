import type { CaptureView } from '@/lib/capture/contract';
import type { UnreadableReason } from '@/lib/capture/model';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { useWords } from '../ui/words';
import { EnterByHand } from './EnterByHand';
import { Heading } from './Heading';
import { PasteSource } from './PasteSource';
import { usePlace } from './use-commands';
import { useTyped } from './use-typed';

type Props = {
  readonly view: Extract<CaptureView, { kind: 'unreadable' }>;
  readonly windowId: number | undefined;
};

const reasons: Readonly<Record<UnreadableReason, MessageKey>> = {
  'no-subject': 'panel_reason_no_subject',
  'several-subjects': 'panel_reason_several_subjects',
  'no-thread-id': 'panel_reason_no_thread_id',
  'no-messages': 'panel_reason_no_messages',
  'no-account': 'panel_reason_no_account',
  'no-sender': 'panel_reason_no_sender',
};
const reasonText = (reason: string): MessageKey =>
  Object.hasOwn(reasons, reason) ? reasons[reason as UnreadableReason] : 'panel_reason_other';

/** A mail that can't be read for certain: says so and why, and takes the contact by hand. */
export function UnreadableMail({ view, windowId }: Props) {
  const t = useWords();
  const place = usePlace();
  const [typed, type] = useTyped({ contextId: view.contextId, windowId, correspondent: '' }, view.typed);
  return (
    <>
      <Heading text={t('panel_unreadable')} />
      <p>{t(reasonText(view.reason))}</p>
      <p class="quiet small">{t('panel_other_ways')}</p>
      <EnterByHand contextId={view.contextId} typed={typed} type={type} />
      <PasteSource place={place} />
    </>
  );
}
