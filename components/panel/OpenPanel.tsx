import { useCallback, useState } from 'preact/hooks';
import { useBackend } from '../data/backend';
import { DropMail } from './DropMail';
import { DueStrip } from './DueStrip';
import { Footer } from './Footer';
import { Header } from './Header';
import { PanelBody } from './PanelBody';
import { ProfileStrip } from './ProfileStrip';
import { type CaptureAsked, contactOf, contextOf } from './use-capture-view';
import { CommandsContext, useCommands } from './use-commands';
import { useEscape } from './use-escape';
import { useFocusNotLost } from './use-focus';
import { useCovered } from './use-visible';
import './OpenPanel.css';

type Props = {
  readonly asked: CaptureAsked;
  readonly framed: boolean;
  readonly windowId: number | undefined;
  readonly profileMissing: boolean;
};

/** Header, what the mail shows, and the line that says what just happened. */
export function OpenPanel({ asked, framed, windowId, profileMissing }: Props) {
  const { ask } = useBackend();
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const covered = useCovered(element, framed);
  const contextId = contextOf(asked.data);
  const commands = useCommands({ contextId, windowId, covered, lookAgain: asked.again });
  const leave = useCallback(() => {
    if (framed) void ask('panel.giveFocusBack', {}).catch(() => undefined);
  }, [ask, framed]);
  useEscape(leave);
  useFocusNotLost(element);
  return (
    <div class="open-panel" ref={setElement}>
      <Header framed={framed} contactId={contactOf(asked.data)} />
      <CommandsContext.Provider value={commands}>
        <main class="open-panel-main">
          {profileMissing ? <ProfileStrip /> : null}
          <DropMail place={commands.place}>
            <PanelBody asked={asked} windowId={windowId} />
          </DropMail>
        </main>
      </CommandsContext.Provider>
      <DueStrip />
      <Footer commands={commands} covered={covered} failed={asked.data ? asked.error : null} />
    </div>
  );
}
