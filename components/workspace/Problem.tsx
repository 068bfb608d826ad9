import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useWords } from '@/components/ui/words';
import type { DaybookError } from '@/lib/base/errors';
import { errorText } from '@/lib/i18n/error-text';

/** A question that could not be answered: why, and *Try again*. */
export function Problem({ error, again }: { readonly error: DaybookError; readonly again: () => Promise<void> }) {
  const t = useWords();
  return (
    <Notice
      kind="error"
      role="alert"
      actions={<Button onClick={() => void again()}>{t('workspace_try_again')}</Button>}
    >
      {errorText(t, error.code, error.params)}
    </Notice>
  );
}
