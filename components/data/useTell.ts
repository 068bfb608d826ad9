import { useMutation } from '@tanstack/preact-query';
import type { DaybookError } from '@/lib/base/errors';
import type { Input, Output, ProcedureName } from '@/lib/messaging/contract';
import { useBackend } from './backend';
import { asDaybookError } from './useAsk';

export type Told<N extends ProcedureName> = {
  /** Does it. Rejects with a `DaybookError`; what changed comes back to the views as news. */
  readonly tell: (input: Input<N>) => Promise<Output<N>>;
  readonly pending: boolean;
  /** Of the last call. */
  readonly error: DaybookError | null;
};

/** A command to the background. */
export function useTell<N extends ProcedureName>(name: N): Told<N> {
  const { ask } = useBackend();
  const mutation = useMutation<Output<N>, DaybookError, Input<N>>({
    mutationFn: async (input) => {
      try {
        return await ask(name, input);
      } catch (error) {
        throw asDaybookError(error);
      }
    },
  });
  return { tell: mutation.mutateAsync, pending: mutation.isPending, error: mutation.error };
}
