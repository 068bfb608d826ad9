import type { ThreadView } from '@/lib/capture/contract';
import { List } from '../ui/List';
import { useWords } from '../ui/words';
import { Heading } from './Heading';
import './SeveralMatches.css';

type Props = {
  readonly address: string;
  readonly matches: ThreadView['matches'];
  readonly onPick: (contactId: string) => void;
};

/** Several contacts have the address: a question, never a guess. */
export function SeveralMatches({ address, matches, onPick }: Props) {
  const t = useWords();
  return (
    <>
      <Heading text={t('panel_several')} />
      <p>{t('panel_several_text', { address })}</p>
      <List label={t('panel_several')}>
        {matches.map(({ id, name, companyName }) => (
          <li key={id}>
            <button type="button" class="button several-match" onClick={() => onPick(id)}>
              <bdi class="several-match-name">{name || address}</bdi>
              {companyName ? <bdi class="quiet">{companyName}</bdi> : null}
            </button>
          </li>
        ))}
      </List>
    </>
  );
}
