import { useState } from 'preact/hooks';
import type { LoggingMode } from '@/lib/base/codes';
import type { ErrorCode } from '@/lib/base/errors';
import type { ProposedFields, ThreadView, Typed } from '@/lib/capture/contract';
import { errorText } from '@/lib/i18n/error-text';
import { instantOf } from '../ui/when';
import { useWords } from '../ui/words';
import { loggedText } from './said';
import { takenTimes } from './taken-times';
import { useRun } from './use-commands';

type Logging = {
  /** Logs the thread for the correspondent shown; `fields` for a new contact. */
  readonly log: (fields?: ProposedFields, sameAs?: string) => Promise<void>;
  /** Why the last try was refused. */
  readonly problem: ErrorCode | undefined;
  /** What of the mails this click keeps. */
  readonly mode: LoggingMode;
  readonly setMode: (mode: LoggingMode) => void;
  /** Ask when the mail arrived: the page doesn't say, or its original could not be had. */
  readonly asksArrival: boolean;
};

/** *Log contact* and *Log mail*. Without a time of arrival, where one is asked for, nothing is sent. */
export function useLog(view: ThreadView, typed: Typed): Logging {
  const run = useRun();
  const t = useWords();
  const [problem, setProblem] = useState<ErrorCode>();
  const [mode, setMode] = useState(view.mode);
  const asksArrival = view.asksArrival || problem === 'arrival-unknown';
  const log = async (fields?: ProposedFields, sameAs?: string) => {
    const arrivedAt = asksArrival ? instantOf(typed.arrivedAt ?? '') : undefined;
    if (asksArrival && arrivedAt === undefined) return setProblem('arrival-unknown');
    const earlier = takenTimes(view, typed).flatMap(({ id, local }) => {
      const at = instantOf(local);
      return at === undefined ? [] : [{ id, at }];
    });
    const done = await run(
      'capture.log',
      {
        contextId: view.contextId,
        correspondent: view.chosen,
        ...(mode === view.mode ? {} : { mode }),
        ...(view.known ? { contactId: view.known.contact.id } : {}),
        ...(fields ? { fields } : {}),
        ...(sameAs === undefined ? {} : { sameAs }),
        ...(arrivedAt === undefined ? {} : { arrivedAt }),
        ...(earlier.length === 0 ? {} : { earlier }),
      },
      (output) => loggedText(t, output),
    );
    setProblem(done.ok ? undefined : done.code);
  };
  return { log, problem, asksArrival, mode, setMode };
}

/** The sentence for a field, when the problem is that field's. */
export function useProblemOf(problem: ErrorCode | undefined, codes: readonly ErrorCode[]): string | undefined {
  const t = useWords();
  return problem !== undefined && codes.includes(problem) ? errorText(t, problem) : undefined;
}
