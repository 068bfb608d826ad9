import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/words';
import { useBringMail } from './use-bring-mail';
import type { Place } from './use-commands';
import './DropMail.css';

type Props = { readonly place: Place; readonly children: ComponentChildren };

/** Whatever stands inside takes a mail file (`.eml`) that is dropped on it. */
export function DropMail({ place, children }: Props) {
  const t = useWords();
  const [over, setOver] = useState(false);
  const { bring, problem, forgetProblem } = useBringMail(place);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of three; by keyboard there are a button and a box
    <div
      class={over ? 'drop-mail drop-mail-over' : 'drop-mail'}
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? [];
        setOver(false);
        if (!file) return;
        event.preventDefault();
        void bring(file);
      }}
    >
      {problem === undefined ? null : (
        <Notice kind="error" role="alert" onDismiss={forgetProblem}>
          {problem}
        </Notice>
      )}
      {over ? <p class="drop-mail-hint">{t('panel_drop_mail')}</p> : null}
      {children}
    </div>
  );
}

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
