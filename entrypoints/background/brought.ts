import { hashOf } from '@/lib/capture/mail-identity';
import { type BodyText, nothingGathered, type ReadMessage, type ThreadContext } from '@/lib/capture/model';
import { hasNeverLogged, neverLoggedOf } from '@/lib/capture/never-log';
import { oursOf } from '@/lib/capture/participants';
import type { Log } from '@/lib/log/log';
import { readSettings } from '@/lib/log/read-settings';
import { readSelection } from '@/lib/mail/read-selection';
import { bringContext, contextOf } from './tab-contexts';

/** A mail as the page that read its source gives it. */
type Brought = {
  readonly message: ReadMessage;
  readonly subject: string;
  readonly references: readonly string[];
  readonly body: BodyText;
};

/** Shows a mail out of its source in this tab's panel, or in the workspace; answers the context's id. */
export function bringSource(log: Log, tabId: number, mail: Brought): Promise<string> {
  return bring(log, tabId, 'source', mail, '');
}

/** Shows what was selected in a page as a mail of the first outside address in it, if there is one. */
export async function bringSelection(log: Log, tabId: number, text: string): Promise<string> {
  const isOurs = oursOf(await readSettings(log.db), await accountOf(log, tabId));
  const { from, to, body } = readSelection(text, isOurs);
  const message = { id: '', from, to, cc: [] };
  return bring(log, tabId, 'selection', { message, subject: '', references: [], body }, text);
}

async function bring(
  log: Log,
  tabId: number,
  provider: 'source' | 'selection',
  { message, subject, references, body }: Brought,
  selection: string,
): Promise<string> {
  // Without a Message-ID, a mail is what it says: the same text brought again is the same mail.
  const id = message.messageId ?? (await hashOf([message.from, message.to, message.at, subject, body.lines]));
  const reading: ThreadContext = {
    kind: 'thread',
    provider,
    account: await accountOf(log, tabId),
    threadId: references[0] ?? id,
    subject,
    messages: [{ ...message, id }],
    unreadable: 0,
    url: '',
    needsOriginal: false,
  };
  const gathered = { ...nothingGathered, selection, bodies: [{ id, body }] };
  const { neverLog } = (await readSettings(log.db)).capture;
  const isAdmitted = !hasNeverLogged(reading.messages, neverLoggedOf(neverLog));
  const contextId = await bringContext(
    tabId,
    isAdmitted ? reading : { kind: 'never-log' },
    isAdmitted ? gathered : nothingGathered,
    log.clock.now(),
  );
  await log.announce(['context']);
  return contextId;
}

/** The mailbox that is open in the tab, else the user's own address. */
async function accountOf(log: Log, tabId: number): Promise<string> {
  const reading = (await contextOf(tabId))?.reading;
  if (reading?.kind === 'thread' && reading.account) return reading.account;
  return (await readSettings(log.db)).profile.ownAddresses[0] ?? '';
}
