import type { ThreadView } from '@/lib/capture/contract';
import { useWords } from '../ui/words';
import { sourceText } from './source-text';
import './Offers.css';

type Offer = NonNullable<ThreadView['proposal']>['offers'][number];

type Props = { readonly label: string; readonly offers: readonly Offer[]; readonly onTake: (value: string) => void };

/** Values that may be right for the field above, with where they were found: one click takes one. */
export function Offers({ label, offers, onTake }: Props) {
  const t = useWords();
  if (offers.length === 0) return null;
  return (
    <ul class="offers" aria-label={t('panel_offers', { field: label })}>
      {offers.map(({ value, source }) => (
        <li key={value}>
          <button type="button" class="offer" onClick={() => onTake(value)}>
            <bdi>{value}</bdi> <span class="quiet">{sourceText(t, source)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
