import { type LoggingMode, loggingModes } from '@/lib/base/codes';
import { loggingModeLabel } from '@/lib/i18n/labels';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

type Props = { readonly mode: LoggingMode; readonly onChange: (mode: LoggingMode) => void };

/** What of the mails this click keeps; the settings say what it begins with. */
export function KeptSelect({ mode, onChange }: Props) {
  const t = useWords();
  return (
    <Select
      label={t('panel_kept')}
      value={mode}
      options={loggingModes.map((value) => ({ value, label: t(loggingModeLabel(value)) }))}
      onChange={onChange}
    />
  );
}
