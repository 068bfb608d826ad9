import { keepPreviousData, useQuery } from '@tanstack/preact-query';
import { codeOf, DaybookError } from '@/lib/base/errors';
import type { Input, Output, ProcedureName } from '@/lib/messaging/contract';
import { useBackend } from './backend';

type Options = {
  /** `false`: don't ask yet. */
  readonly enabled?: boolean;
  /** Keep showing the answer to the previous input while the new one is asked. */
  readonly keep?: boolean;
};

/** An answer that stays up to date. `pending` until there is something to show; `error` beside the last good `data`. */
export type Asked<T> = {
  readonly data: T | undefined;
  readonly error: DaybookError | null;
  readonly pending: boolean;
  /** `data` is the answer to the previous input (only with `keep`). */
  readonly previous: boolean;
  /** Asks again. */
  readonly again: () => Promise<void>;
};

/** Asks the background and asks again after every change. */
export function useAsk<N extends ProcedureName>(name: N, input: Input<N>, options: Options = {}): Asked<Output<N>> {
  const { ask } = useBackend();
  const query = useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    data: query.data,
    error: query.error ? asDaybookError(query.error) : null,
    pending: query.isPending,
    previous: query.isPlaceholderData,
    again: async () => {
      await query.refetch();
    },
  };
}

/** Whatever was thrown, as an error with a code. */
export const asDaybookError = (error: unknown): DaybookError =>
  error instanceof DaybookError ? error : new DaybookError(codeOf(error), {}, error);
