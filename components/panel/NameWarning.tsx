import { Notice } from '../ui/Notice';
import { useWords } from '../ui/words';
import { suspiciousName } from './suspicious-name';

/** Warns when a name shows an address that is not the real one. */
export function NameWarning({ names, address }: { readonly names: readonly string[]; readonly address: string }) {
  const t = useWords();
  if (!names.some((name) => suspiciousName(name, address))) return null;
  return <Notice kind="warning">{t('panel_suspicious', { address })}</Notice>;
}
