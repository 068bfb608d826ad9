import { Badge } from '@/components/ui/Badge';
import { Section } from '@/components/ui/Section';
import { useWords } from '@/components/ui/words';
import type { DueItem } from '@/lib/followups/contract';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { DueRow } from './DueRow';

type Props = { readonly title: MessageKey; readonly items: readonly DueItem[] };

/** One part of *Today*; absent when it has nothing. */
export function DueSection({ title, items }: Props) {
  const t = useWords();
  if (items.length === 0) return null;
  return (
    <Section title={t(title)} aside={<Badge>{items.length}</Badge>}>
      <ul class="card" aria-label={t(title)}>
        {items.map((item) => (
          <DueRow key={item.followUp.id} item={item} />
        ))}
      </ul>
    </Section>
  );
}
