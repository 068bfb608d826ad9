import { useState } from 'preact/hooks';
import { useAsk } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { List } from '@/components/ui/List';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import { MergePreview } from './MergePreview';

type Props = { readonly contactId: string; readonly name: string };

/** *Merge with…*: first whom, then how. */
export function MergeContact({ contactId, name }: Props) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState<string>();
  const close = () => {
    setOpen(false);
    setOther(undefined);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('merge_with')}</Button>
      {open && other === undefined && (
        <PickContact contactId={contactId} name={name} onPick={setOther} onClose={close} />
      )}
      {open && other !== undefined && <MergePreview keptId={contactId} goneId={other} onClose={close} />}
    </>
  );
}

type PickProps = Props & { readonly onPick: (id: string) => void; readonly onClose: () => void };

function PickContact({ contactId, name, onPick, onClose }: PickProps) {
  const t = useWords();
  const [search, setSearch] = useState('');
  const { data } = useAsk('contacts.list', { search, limit: 8 }, { keep: true });
  const others = data?.contacts.filter(({ id }) => id !== contactId) ?? [];
  return (
    <Dialog
      title={t('merge_title', { name })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('cancel')}</Button>}
    >
      <TextField label={t('merge_search')} type="search" value={search} onInput={setSearch} maxLength={200} />
      <List label={t('workspace_contacts')}>
        {others.map((card) => (
          <li key={card.id}>
            <button type="button" class="button merge-choice" onClick={() => onPick(card.id)}>
              <bdi>{card.name || card.address}</bdi>
              <bdi class="quiet">{[card.companyName, card.address].filter(Boolean).join(' · ')}</bdi>
            </button>
          </li>
        ))}
      </List>
      {data && others.length === 0 && <p class="quiet">{t('contacts_not_found_title')}</p>}
    </Dialog>
  );
}
