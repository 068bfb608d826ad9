import type { DaybookError } from '@/lib/base/errors';
import { errorText } from '@/lib/i18n/error-text';
import type { Translate } from '@/lib/i18n/translate';

/** The sentence for a failed import; it names the record or the version where the error knows it. */
export function importErrorText(t: Translate, { code, params }: DaybookError): string {
  if (code === 'import-broken' && params.row !== undefined) return t('data_import_broken', params);
  if (code === 'import-newer' && params.version !== undefined) return t('data_import_newer', params);
  return errorText(t, code, params);
}
