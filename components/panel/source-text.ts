import type { SourceKind } from '@/lib/base/codes';
import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Translate } from '@/lib/i18n/translate';
import type { FieldSource } from '@/lib/log/model';

const byCode = new Map<string, MessageKey>(
  Object.entries({
    'from-header': 'panel_source_from_header',
    'to-header': 'panel_source_to_header',
    'cc-header': 'panel_source_cc_header',
    'reply-to': 'panel_source_reply_to',
    'web-form': 'panel_source_web_form',
    forwarded: 'panel_source_forwarded',
    signature: 'panel_source_signature',
    text: 'panel_source_text',
    domain: 'panel_source_domain',
    original: 'panel_source_original',
    hand: 'panel_source_hand',
    rule: 'panel_source_rule',
    selection: 'panel_source_selection',
    mail: 'panel_source_mail',
  } as const satisfies Readonly<Record<string, MessageKey>>),
);

const byKind: Readonly<Record<SourceKind, MessageKey>> = {
  message: 'panel_source_message',
  rule: 'panel_source_rule',
  hand: 'panel_source_hand',
  crm: 'panel_source_crm',
  import: 'panel_source_import',
};

/** Where a field came from, in words; a code this version does not know is told by its kind. */
export const sourceText = (t: Translate, source: FieldSource): string =>
  t(byCode.get(source.from ?? '') ?? byKind[source.kind]);
