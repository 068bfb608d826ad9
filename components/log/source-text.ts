import type { SourceKind } from '@/lib/base/codes';
import type { MessageKey } from '@/lib/i18n/catalogue';
import type { Translate } from '@/lib/i18n/translate';
import type { FieldSource } from '@/lib/log/model';

const closer: Readonly<Record<string, MessageKey>> = {
  'from-header': 'source_from_header',
  'to-header': 'source_to_header',
  'cc-header': 'source_cc_header',
  domain: 'source_domain',
  signature: 'source_signature',
  'web-form': 'source_form',
  'reply-to': 'source_reply_to',
  forwarded: 'source_forwarded',
  text: 'source_text',
  mail: 'source_mail',
};
const byKind: Readonly<Record<SourceKind, MessageKey>> = {
  message: 'source_mail',
  rule: 'source_rule',
  hand: 'source_hand',
  crm: 'source_crm',
  import: 'source_import',
};

/** Where a field came from, in words: "from the mail's From header", "by hand". */
export const sourceText = (t: Translate, source: FieldSource): string =>
  t(closer[source.from ?? ''] ?? byKind[source.kind]);
