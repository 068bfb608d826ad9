import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import { useWords } from '../ui/words';
import { useBringMail } from './use-bring-mail';
import type { Place } from './use-commands';
import { useCloseOnEscape } from './use-escape';
import { useReturnFocus } from './use-focus';
import './forms.css';

/** **Paste source**: the raw source of a mail, as every mail program can show it, read as if the mail were open. */
export function PasteSource({ place }: { readonly place: Place }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useReturnFocus(open, opener);
  if (open) return <SourceForm place={place} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button ref={opener} onClick={() => setOpen(true)}>
        {t('panel_paste_source')}
      </Button>
    </div>
  );
}

function SourceForm({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const t = useWords();
  const [source, setSource] = useState('');
  const { bring, problem } = useBringMail(place);
  const area = useRef<HTMLTextAreaElement>(null);
  useCloseOnEscape(onClose);
  useLayoutEffect(() => area.current?.focus(), []);
  const read = async () => {
    if (source.trim() !== '' && (await bring(source))) onClose();
  };
  return (
    <form
      class="form inset"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <TextArea
        label={t('panel_source')}
        hint={t('panel_source_hint')}
        error={problem}
        value={source}
        onInput={setSource}
        areaRef={area}
        rows={6}
      />
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t('panel_source_read')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
