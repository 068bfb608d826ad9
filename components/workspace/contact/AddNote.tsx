import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/TextArea';
import { useWords } from '@/components/ui/words';
import { useAct } from '../status';

/** A note for the history. What was typed stays until it is saved. */
export function AddNote({ contactId }: { readonly contactId: string }) {
  const t = useWords();
  const act = useAct();
  const [text, setText] = useState('');
  const add = async () => {
    if (text.trim() === '') return;
    if (await act('contacts.addNote', { id: contactId, text }, t('contacts_did_note'))) setText('');
  };
  return (
    <form
      class="add-note"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
      }}
    >
      <TextArea label={t('field_note')} value={text} onInput={setText} maxLength={20_000} rows={2} />
      <Button type="submit">{t('panel_add_note')}</Button>
    </form>
  );
}
