import type { FollowUpKind, Horizon, Origin, Status } from '@/lib/base/codes';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { followUpLabel, horizonLabel, originLabel, statusLabel } from '@/lib/i18n/labels';
import type { Translate } from '@/lib/i18n/translate';
import type { Activity } from '@/lib/log/model';
import type { Output } from '@/lib/messaging/contract';
import { whenText } from '../ui/when';
import { fieldLabel } from './field-label';

/** An activity in words. `quote` is text the user selected in a mail, `body` what was written by hand; both hostile, shown as text. */
export type ActivityWords = {
  readonly headline: string;
  /** A mail's subject, or what an older or newer Daybook wrote as the summary. */
  readonly subject?: string;
  readonly facts: readonly string[];
  readonly body?: string;
  readonly quote?: string;
};

type Detail = Activity['detail'];
type UndoLabel = Output<'log.undo'>['label'];

const textOf = (detail: Detail, key: string): string => {
  const value = detail[key];
  return typeof value === 'string' ? value : '';
};
const numberOf = (detail: Detail, key: string): number => {
  const value = detail[key];
  return typeof value === 'number' ? value : 0;
};
const listOf = (detail: Detail, key: string): readonly string[] => {
  const value = detail[key];
  return Array.isArray(value) ? value : [];
};

/** The label of a stored code; a code this version does not know is shown as it stands. */
const label = <Code extends string>(t: Translate, key: (code: Code) => MessageKey, code: string): string => {
  if (code === '') return '';
  try {
    return t(key(code as Code));
  } catch {
    return code;
  }
};
const kindOf = (t: Translate, detail: Detail) => label<FollowUpKind>(t, followUpLabel, textOf(detail, 'kind'));
const whenOf = (t: Translate, detail: Detail, now: number): string => {
  const at = textOf(detail, 'dueAt');
  return Number.isNaN(Date.parse(at)) ? '' : whenText(t, at, now);
};
const undoLabel = (code: UndoLabel): MessageKey => `undo_label_${code === 'follow-up' ? 'follow_up' : code}`;

const captured = (t: Translate, detail: Detail): ActivityWords => {
  const messages = numberOf(detail, 'messages');
  const unreadable = numberOf(detail, 'unreadable');
  const origin = label<Origin>(t, originLabel, textOf(detail, 'origin'));
  return {
    headline: t('activity_captured'),
    facts: [
      ...(origin === '' ? [] : [origin]),
      ...(messages > 0 ? [t.plural('activity_captured_messages', messages)] : []),
      ...(unreadable > 0 ? [t.plural('activity_captured_unreadable', unreadable)] : []),
    ],
  };
};

/** `offer.pdf (231 kB)`, each. */
const attachmentsOf = (t: Translate, detail: Detail): string[] => {
  const sizes = listOf(detail, 'attachmentSizes');
  return listOf(detail, 'attachments').map((name, index) => {
    const size = Number(sizes[index] || Number.NaN);
    return Number.isNaN(size) ? name : `${name} (${sizeText(t, size)})`;
  });
};

function sizeText({ language }: Translate, bytes: number): string {
  const [unit, value] =
    bytes < 1000 ? ['byte', bytes] : bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  const options = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(language, options).format(value);
}

const mail = (t: Translate, key: MessageKey, { summary, detail }: Activity): ActivityWords => {
  const from = textOf(detail, 'from');
  const quote = textOf(detail, 'selection') || textOf(detail, 'text');
  return {
    headline: t(key),
    subject: textOf(detail, 'subject') || summary,
    facts: [...(from === '' ? [] : [from]), ...attachmentsOf(t, detail)],
    ...(quote === '' ? {} : { quote }),
  };
};

const horizon = (t: Translate, detail: Detail): string => {
  const to = textOf(detail, 'to');
  return to === ''
    ? t('activity_horizon_removed')
    : t('activity_horizon_changed', { to: label<Horizon>(t, horizonLabel, to) });
};

const written = (t: Translate, key: MessageKey, { detail, summary }: Activity): ActivityWords => ({
  headline: t(key),
  facts: [],
  body: textOf(detail, 'text') || summary,
});

const plain = (headline: string): ActivityWords => ({ headline, facts: [] });
const summed = (headline: string, { summary }: Activity): ActivityWords => ({ headline, subject: summary, facts: [] });

/** What an activity says, in the user's language. `now` in milliseconds since the epoch. */
export function activityText(t: Translate, activity: Activity, now: number): ActivityWords {
  const { detail } = activity;
  switch (activity.kind) {
    case 'captured':
      return captured(t, detail);
    case 'mail-received':
      return mail(t, 'activity_mail_received', activity);
    case 'mail-sent':
      return mail(t, 'activity_mail_sent', activity);
    case 'note':
      return written(t, 'activity_note', activity);
    case 'call':
      return written(t, 'activity_call', activity);
    case 'meeting':
      return written(t, 'activity_meeting', activity);
    case 'status-changed': {
      const [from, to] = ['from', 'to'].map((end) => label<Status>(t, statusLabel, textOf(detail, end)));
      return plain(t('activity_status_changed', { from: from ?? '', to: to ?? '' }));
    }
    case 'horizon-changed':
      return plain(horizon(t, detail));
    case 'field-edited': {
      const fields = listOf(detail, 'fields').map((field) => fieldLabel(t, field));
      return plain(t('activity_field_edited', { fields: fields.join(', ') }));
    }
    case 'follow-up-set':
      return plain(t('activity_follow_up_set', { kind: kindOf(t, detail), when: whenOf(t, detail, now) }));
    case 'follow-up-done':
      return plain(t('activity_follow_up_done', { kind: kindOf(t, detail) }));
    case 'follow-up-snoozed':
      return plain(t('activity_follow_up_snoozed', { kind: kindOf(t, detail), when: whenOf(t, detail, now) }));
    case 'follow-up-cancelled':
      return plain(t('activity_follow_up_cancelled', { kind: kindOf(t, detail) }));
    case 'undone': {
      const what = label<UndoLabel>(t, undoLabel, textOf(detail, 'label'));
      return plain(t('activity_undone', { what }));
    }
    case 'letter-drafted':
      return summed(t('activity_letter_drafted'), activity);
    case 'letter-sent':
      return summed(t('activity_letter_sent'), activity);
    case 'forwarded':
      return summed(t('activity_forwarded'), activity);
    case 'merged':
      return plain(t('activity_merged'));
    case 'imported':
      return plain(t('activity_imported'));
  }
}
