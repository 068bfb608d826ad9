import { type LoggingMode, loggingModes } from '@/lib/base/codes';
import { loggingModeLabel } from '@/lib/i18n/labels';
import { Select } from '../ui/Select';
import { useWords } from '../ui/words';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly mode: LoggingMode;
  readonly onChange: (mode: LoggingMode) => void;
};

/** What of a mail is kept: as the settings say it, or one click. */
export function LoggingModeSelect({ label, hint, mode, onChange }: Props) {
  const t = useWords();
  const options = loggingModes.map((value) => ({ value, label: t(loggingModeLabel(value)) }));
  return <Select label={label} hint={hint} value={mode} options={options} onChange={onChange} />;
}
