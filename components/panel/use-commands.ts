import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '@/lib/base/errors';
import { errorText } from '@/lib/i18n/error-text';
import type { Activity } from '@/lib/log/model';
import type { Input, Output, ProcedureName } from '@/lib/messaging/contract';
import { useBackend } from '../data/backend';
import { asDaybookError } from '../data/useAsk';
import { useWords } from '../ui/words';

/** The commands a panel gives; every one can be undone. */
type CommandName = Extract<
  ProcedureName,
  | 'capture.log'
  | 'capture.byHand'
  | 'contacts.setStatus'
  | 'contacts.setHorizon'
  | 'contacts.addNote'
  | 'followUps.set'
  | 'followUps.done'
  | 'followUps.snooze'
  | 'log.undo'
>;

/** What the status line says. `since`: an undo asks about what was added since. */
export type Outcome = {
  readonly text: string;
  readonly tone: 'done' | 'error';
  readonly undoId?: string | undefined;
  readonly since?: readonly Activity[];
  /** Stays when another mail is shown: it says why. */
  readonly stays?: boolean;
};

export type Done<N extends CommandName> =
  | { readonly ok: true; readonly output: Output<N> }
  | { readonly ok: false; readonly code: ErrorCode };

export type Run = <N extends CommandName>(
  name: N,
  input: Input<N>,
  said: (output: Output<N>) => string,
) => Promise<Done<N>>;

/** What every question about the mail shown carries: the context it was made for, and the side panel's window. */
export type Place = { readonly contextId?: string; readonly windowId?: number };

type Options = {
  readonly contextId: string | undefined;
  readonly windowId: number | undefined;
  /** The page covers the panel: a click may not be meant for us, so nothing is sent. The footer says so. */
  readonly covered: boolean;
  /** Asks again what the tab shows. */
  readonly lookAgain: () => Promise<void>;
};

export type Commands = {
  readonly outcome: Outcome | undefined;
  readonly place: Place;
  /** Sends a command made for the mail shown, and says how it went. Nothing that was typed is touched. */
  readonly run: Run;
  readonly undo: (confirm: boolean) => Promise<void>;
  readonly dismiss: () => void;
};

/** After these the panel no longer shows what the tab shows. */
const outdated: ReadonlySet<ErrorCode> = new Set([
  'mail-has-changed',
  'arrival-unknown',
  'not-found',
  'several-matches',
]);

/** Gives commands for the mail shown. An outcome belongs to its mail and goes with it. */
export function useCommands({ contextId, windowId, covered, lookAgain }: Options): Commands {
  const t = useWords();
  const { ask } = useBackend();
  const [outcome, setOutcome] = useState<Outcome>();
  const underWay = useRef(new Set<string>());
  useForgetWith(contextId, setOutcome);
  const place: Place = {
    ...(contextId === undefined ? {} : { contextId }),
    ...(windowId === undefined ? {} : { windowId }),
  };

  const send = async <N extends CommandName>(name: N, input: Input<N>): Promise<Done<N> | undefined> => {
    // The same click twice, before the first is answered, is one.
    const call = JSON.stringify([name, input]);
    if (underWay.current.has(call)) return undefined;
    underWay.current.add(call);
    try {
      return { ok: true, output: await ask(name, { ...place, ...input }) };
    } catch (error) {
      return { ok: false, code: asDaybookError(error).code };
    } finally {
      underWay.current.delete(call);
    }
  };

  const run: Run = async (name, input, said) => {
    if (covered) return { ok: false, code: 'refused' };
    const done = await send(name, input);
    if (!done) return { ok: false, code: 'refused' };
    if (!done.ok) {
      if (outdated.has(done.code)) await lookAgain();
      return refuse(errorText(t, done.code), done.code);
    }
    setOutcome({ text: said(done.output), tone: 'done', undoId: undoIdOf(done.output) });
    return done;
  };

  const refuse = (text: string, code: ErrorCode) => {
    setOutcome({ text, tone: 'error', stays: code === 'mail-has-changed' });
    return { ok: false, code } as const;
  };

  const undo = async (confirm: boolean) => {
    if (outcome?.undoId === undefined || covered) return;
    const done = await send('log.undo', { undoId: outcome.undoId, confirm });
    if (!done) return;
    if (!done.ok) refuse(errorText(t, done.code), done.code);
    else if (done.output.kind === 'ask') setOutcome({ ...outcome, since: done.output.since });
    else setOutcome({ text: t('panel_said_undone'), tone: 'done' });
  };

  return { outcome, place, run, undo, dismiss: () => setOutcome(undefined) };
}

const undoIdOf = (output: unknown): string | undefined =>
  typeof output === 'object' && output !== null && 'undoId' in output && typeof output.undoId === 'string'
    ? output.undoId
    : undefined;

function useForgetWith(
  contextId: string | undefined,
  setOutcome: (change: (outcome: Outcome | undefined) => Outcome | undefined) => void,
): void {
  const shown = useRef(contextId);
  useEffect(() => {
    if (shown.current === contextId) return;
    shown.current = contextId;
    setOutcome((outcome) => (outcome?.stays ? { ...outcome, stays: false } : undefined));
  }, [contextId, setOutcome]);
}

/** The commands of the panel, for whatever stands in it. */
export const CommandsContext = createContext<Pick<Commands, 'run' | 'place'> | undefined>(undefined);

/** How a part of the panel gives a command. Throws outside the panel: a mistake of ours. */
export const useRun = (): Run => useCommandsContext().run;

/** Where the panel stands, for a question of its own. */
export const usePlace = (): Place => useCommandsContext().place;

function useCommandsContext(): Pick<Commands, 'run' | 'place'> {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('render this inside CommandsContext.Provider');
  return commands;
}
