import { cleanMailbox } from '@/lib/base/email-address';
import { DaybookError } from '@/lib/base/errors';
import { enterByHand } from '@/lib/capture/by-hand';
import { nameAlone } from '@/lib/capture/given-addresses';
import { logThread } from '@/lib/capture/log-thread';
import { type KnownPerson, knownPeople } from '@/lib/capture/marks';
import type { Reading, ThreadContext } from '@/lib/capture/model';
import { hasNeverLogged, neverLoggedOf } from '@/lib/capture/never-log';
import { noteSeen } from '@/lib/capture/seen';
import { threadView } from '@/lib/capture/view';
import { statusLabel } from '@/lib/i18n/labels';
import type { Handlers } from '@/lib/messaging/serve';
import { bodiesFrom } from '@/lib/messaging/to-content';
import { saveSettings } from '@/lib/settings/store';
import { noteAccount, takeExpectedAccount } from '../accounts';
import { bringSource } from '../brought';
import { checkedCapture } from '../checked-capture';
import { gatherAll } from '../gather';
import { keepLearned, shownThread } from '../learned';
import { contextFor, tabOf } from '../panel-rights';
import type { Services } from '../services';
import { amendContext, contextOf, noteReading, putAway, type StoredReading, type TabContext } from '../tab-contexts';
import { keepTyped, readTyped } from '../typed';
import { wordsFor } from '../words';

type Names =
  | 'context.report'
  | 'capture.marks'
  | 'capture.view'
  | 'capture.log'
  | 'capture.byHand'
  | 'capture.keepTyped'
  | 'capture.giveAddress'
  | 'capture.learnFormSender'
  | 'capture.lookUp'
  | 'capture.bring'
  | 'capture.putAway';

export const captureHandlers = ({ log, settings }: Services): Pick<Handlers, Names> => ({
  'context.report': async ({ reading }, { tabId, url }) => {
    const noted = await admitted(reading, settings);
    if (tabId !== undefined && (await noteReading(tabId, noted, log.clock.now()))) {
      if (noted?.kind === 'thread') {
        await noteExpectedAccount(tabId);
        await noteAccount(noted);
        await noteSeen(log, noted);
      }
      await log.announce(['context']);
    }
    return { collapsed: (await settings()).collapsedOn.includes(originOf(url)) };
  },

  'capture.marks': async ({ addresses }) => {
    const [people, t] = [await knownPeople(log, addresses), wordsFor(await settings())];
    const label = ({ status, isDue }: KnownPerson): string =>
      ['Daybook', t(statusLabel(status)), ...(isDue ? [t('overdue')] : [])].join(', ');
    return { marks: people.map((person) => ({ ...person, label: label(person) })) };
  },

  'capture.view': async ({ windowId, correspondent, contactId }, call) => {
    const tabId = await tabOf(call, windowId);
    const tab = await contextOf(tabId);
    if (!tab || tabId === undefined) return { kind: 'nothing' };
    const { contextId, reading, originalFailed, contactIds, expectedAccount } = tab;
    if (reading.kind === 'never-log') return { kind: 'never-log', contextId };
    if (reading.kind === 'unreadable')
      return { kind: 'unreadable', contextId, reason: reading.reason, typed: await readTyped(tab, tabId, '') };
    const typedFor = (address: string) => readTyped(tab, tabId, address);
    const context = shownThread(reading, tab);
    // All recipients, or an address that the user gave, may be known by now, and one of them be on the list.
    if ((tab.learned || tab.given) && (await isNeverLogged(context, settings))) return { kind: 'never-log', contextId };
    const view = await threadView(log, {
      contextId,
      context,
      correspondent,
      contactId,
      expectedAccount,
      originalFailed,
      entered: contactIds.at(-1),
      typedFor,
      bodyOf: async (id) => (await bodiesOf(tabId, tab, [id])).find((body) => body.id === id)?.body,
    });
    await amendContext(tabId, contextId, { people: view.correspondents.map(({ address }) => address) });
    return view;
  },

  'capture.log': async (input, call) => {
    const { tabId, context } = await contextFor(call, input);
    const { reading, contextId } = context;
    if (reading.kind !== 'thread') throw new DaybookError('mail-has-changed');
    const gathered = await gatherAll(log, tabId, context);
    // Asking the page took time; what is logged must still be what is open.
    await contextFor(call, input);
    const isPartial = reading.needsOriginal && gathered.originals.length < reading.messages.length;
    if (isPartial) await amendContext(tabId, contextId, { originalFailed: true });
    const { correspondent, contactId, fields, arrivedAt, earlier, mode, sameAs } = input;
    const logged = await logThread(log, {
      context: shownThread(reading, context),
      correspondent,
      contactId,
      fields,
      arrivedAt,
      earlier,
      gathered,
      mode,
      sameAs,
    });
    await amendContext(tabId, contextId, { contactIds: [...context.contactIds, logged.contactId] });
    await keepLearned(tabId, context, gathered, log.clock.now());
    await keepTyped(context, tabId, correspondent, {});
    // Also when nothing was written: the mail may turn out to be logged already, under another identity.
    await log.announce(['context']);
    return logged;
  },

  'capture.byHand': async ({ contextId, windowId, fields, note, arrivedAt }, call) => {
    const { tabId, context } = await contextFor(call, { contextId, windowId });
    const { reading } = context;
    const mail =
      reading.kind === 'thread'
        ? { context: shownThread(reading, context), gathered: await gatherAll(log, tabId, context) }
        : undefined;
    const entered = await enterByHand(log, { fields, note, arrivedAt, mail });
    await amendContext(tabId, context.contextId, { contactIds: [...context.contactIds, entered.contactId] });
    await keepTyped(context, tabId, '', {});
    await log.announce(['context']);
    return entered;
  },

  'capture.bring': async ({ windowId, ...mail }, call) => {
    const tabId = await tabOf(call, windowId);
    if (tabId === undefined) throw new DaybookError('mail-has-changed');
    return { contextId: await bringSource(log, tabId, mail) };
  },

  'capture.putAway': async (place, call) => {
    const { tabId } = await contextFor(call, place);
    await putAway(tabId);
    await log.announce(['context']);
    return null;
  },

  'capture.learnFormSender': async (place, call) => {
    const { context } = await contextFor(call, place);
    const from = context.reading.kind === 'thread' ? context.reading.messages.at(-1)?.from : undefined;
    const { capture } = await settings();
    if (from)
      await saveSettings(log, {
        capture: checkedCapture({ ...capture, formSenders: [...capture.formSenders, from.address] }),
      });
    await log.announce(['context']);
    return null;
  },

  'capture.lookUp': async (place, call) => {
    const { tabId, context } = await contextFor(call, place);
    if (context.reading.kind !== 'thread') throw new DaybookError('mail-has-changed');
    const gathered = await gatherAll(log, tabId, context);
    await contextFor(call, place);
    const found = await keepLearned(tabId, context, gathered, log.clock.now());
    await log.announce(['context']);
    return { found };
  },

  'capture.giveAddress': async ({ name, address, ...place }, call) => {
    const { tabId, context } = await contextFor(call, place);
    const { reading, contextId, given } = context;
    if (reading.kind !== 'thread') throw new DaybookError('mail-has-changed');
    const clean = cleanMailbox({ name: '', address })?.address;
    if (clean === undefined) throw new DaybookError('bad-address', { address });
    if (!reading.messages.some(({ from }) => from && nameAlone(from) === name)) throw new DaybookError('not-found');
    await amendContext(tabId, contextId, { given: { ...given, [name]: clean } });
    await log.announce(['context']);
    return null;
  },

  'capture.keepTyped': async ({ correspondent, typed, ...place }, call) => {
    const { tabId, context } = await contextFor(call, place);
    await keepTyped(context, tabId, correspondent, typed);
    return null;
  },
});

/** Of a thread in which somebody on the never-log list takes part, nothing goes further than this. */
async function admitted(reading: Reading, settings: Services['settings']): Promise<StoredReading | null> {
  if (reading?.kind !== 'thread') return reading;
  return (await isNeverLogged(reading, settings)) ? { kind: 'never-log' } : reading;
}

const isNeverLogged = async ({ messages }: ThreadContext, settings: Services['settings']): Promise<boolean> =>
  hasNeverLogged(messages, neverLoggedOf((await settings()).capture.neverLog));

/** The first mail that a tab shows after *Open mail* is the one that was meant; what the user opens there later is not. */
async function noteExpectedAccount(tabId: number): Promise<void> {
  const expectedAccount = await takeExpectedAccount(tabId);
  const context = expectedAccount === undefined ? undefined : await contextOf(tabId);
  if (context) await amendContext(tabId, context.contextId, { expectedAccount });
}

/** What messages say: asked of the page, or brought with the mail. */
const bodiesOf = async (tabId: number, { brought }: TabContext, ids: readonly string[]) =>
  brought ? brought.bodies : bodiesFrom(tabId, ids);

const originOf = (url: string | undefined): string => URL.parse(url ?? '')?.origin ?? '';
