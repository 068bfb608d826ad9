import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NewsTopic } from '@/lib/base/codes';
import type { Input, Output, ProcedureName } from '@/lib/messaging/contract';

/** What a view may do to the rest of Daybook. Pages get messaging, tests get an object. */
export type Backend = {
  /** Asks the background. Throws a `DaybookError` with a code. */
  ask<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** Calls back when something was written; returns how to stop. */
  onChanged(listener: (topics: readonly NewsTopic[]) => void): () => void;
};

export const BackendContext = createContext<Backend | undefined>(undefined);

/** The backend of the view. Throws when a view is rendered outside `BackendContext`: a mistake of ours. */
export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (!backend) throw new Error('render this inside BackendContext.Provider');
  return backend;
}
