import { useRef } from 'preact/hooks';
import { DropMail } from '@/components/panel/DropMail';
import { Footer } from '@/components/panel/Footer';
import { PanelBody } from '@/components/panel/PanelBody';
import { PasteSource } from '@/components/panel/PasteSource';
import { useBringMail } from '@/components/panel/use-bring-mail';
import { contextOf, useCaptureView } from '@/components/panel/use-capture-view';
import { CommandsContext, useCommands } from '@/components/panel/use-commands';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useWords } from '@/components/ui/words';
import { View } from '../View';
import './mail.css';

/** A mail that is in no webmail Daybook reads: its file or its source, with the same proposal as beside an open mail. */
export function MailView() {
  const t = useWords();
  const asked = useCaptureView(undefined, true);
  const contextId = contextOf(asked.data);
  const commands = useCommands({ contextId, windowId: undefined, covered: false, lookAgain: asked.again });
  return (
    <CommandsContext.Provider value={commands}>
      <View title={t('mail_title')}>
        <DropMail place={{}}>
          {asked.data && asked.data.kind !== 'nothing' ? (
            <section class="mail-proposal">
              <PanelBody asked={asked} windowId={undefined} />
              <Footer commands={commands} covered={false} failed={asked.error} />
            </section>
          ) : (
            <BringMail />
          )}
        </DropMail>
      </View>
    </CommandsContext.Provider>
  );
}

function BringMail() {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { bring, problem, forgetProblem } = useBringMail({});
  return (
    <section class="mail-bring">
      <p>{t('mail_text')}</p>
      {problem === undefined ? null : (
        <Notice kind="error" role="alert" onDismiss={forgetProblem}>
          {problem}
        </Notice>
      )}
      <div class="mail-ways">
        <input
          ref={input}
          hidden
          type="file"
          accept=".eml,message/rfc822"
          aria-label={t('mail_file')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = ''; // the same file can be chosen again
            if (file) void bring(file);
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('mail_choose')}</Button>
        <PasteSource place={{}} />
      </div>
    </section>
  );
}
