import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { useWords } from '@/components/ui/words';
import type { DaybookError } from '@/lib/base/errors';
import { errorText } from '@/lib/i18n/error-text';
import type { Input, Output, ProcedureName } from '@/lib/messaging/contract';

/** What the status line says. `undoId`: it can be undone. */
export type Said = { readonly text: string; readonly tone: 'done' | 'error'; readonly undoId?: string };

export type Status = {
  readonly said: Said | undefined;
  say(text: string, undoId?: string): void;
  fail(error: DaybookError): void;
  clear(): void;
};

const StatusContext = createContext<Status | undefined>(undefined);

/** The workspace's status line. Throws outside `StatusProvider`: a mistake of ours. */
export function useStatus(): Status {
  const status = useContext(StatusContext);
  if (!status) throw new Error('render this inside StatusProvider');
  return status;
}

/** Keeps what was said last, whichever view is shown. */
export function StatusProvider({ children }: { readonly children: ComponentChildren }) {
  const t = useWords();
  const [said, setSaid] = useState<Said>();
  const status = useMemo(
    (): Status => ({
      said,
      say: (text, undoId) => setSaid({ text, tone: 'done', ...(undoId === undefined ? {} : { undoId }) }),
      fail: ({ code, params }) => setSaid({ text: errorText(t, code, params), tone: 'error' }),
      clear: () => setSaid(undefined),
    }),
    [said, t],
  );
  return <StatusContext.Provider value={status}>{children}</StatusContext.Provider>;
}

/**
 * Does a command and says so, with *Undo* where the background gives an id for it; what goes wrong is said instead and
 * `undefined` returned. The same command while it is under way is not sent twice (a double click).
 */
export function useAct() {
  const { ask } = useBackend();
  const status = useStatus();
  const underWay = useRef(new Set<string>());
  return async <N extends ProcedureName>(
    name: N,
    input: Input<N>,
    said: string | ((output: Output<N>) => string),
  ): Promise<Output<N> | undefined> => {
    const command = name + JSON.stringify(input);
    if (underWay.current.has(command)) return undefined;
    underWay.current.add(command);
    try {
      const output = await ask(name, input);
      status.say(typeof said === 'string' ? said : said(output), undoIdOf(output));
      return output;
    } catch (error) {
      status.fail(asDaybookError(error));
      return undefined;
    } finally {
      underWay.current.delete(command);
    }
  };
}

const undoIdOf = (output: unknown): string | undefined =>
  typeof output === 'object' && output !== null && 'undoId' in output && typeof output.undoId === 'string'
    ? output.undoId
    : undefined;
