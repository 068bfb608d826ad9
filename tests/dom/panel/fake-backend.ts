import type { Backend } from '@/components/data/backend';
import type { NewsTopic } from '@/lib/base/codes';
import { DaybookError } from '@/lib/base/errors';
import type { CaptureView } from '@/lib/capture/contract';
import type { Input, Output, ProcedureName } from '@/lib/messaging/contract';

export type Answers = { [N in ProcedureName]?: (input: Input<N>) => Output<N> | Promise<Output<N>> };

export type FakeBackend = {
  readonly backend: Backend;
  /** Every question so far, oldest first; `of` those of one name. */
  readonly calls: { readonly name: ProcedureName; readonly input: unknown }[];
  readonly of: <N extends ProcedureName>(name: N) => Input<N>[];
  /** What is answered; a test may change it. A question without an answer is refused as `unexpected`. */
  readonly answers: Answers;
  /** Tells the views that something was written. */
  readonly change: (...topics: NewsTopic[]) => void;
};

/** A background that answers what the test says and remembers what it was asked. */
export function fakeBackend(answers: Answers): FakeBackend {
  const calls: { name: ProcedureName; input: unknown }[] = [];
  const listeners = new Set<(topics: readonly NewsTopic[]) => void>();
  return {
    answers,
    calls,
    of: (name) => calls.filter((call) => call.name === name).map(({ input }) => input as Input<typeof name>),
    change: (...topics) => {
      for (const listener of listeners) listener(topics);
    },
    backend: {
      ask: async (name, input) => {
        calls.push({ name, input: structuredClone(input) });
        const answer = answers[name];
        if (!answer) throw new DaybookError('unexpected');
        return answer(input);
      },
      onChanged: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

/** A tab whose view a command changes. */
export function changing(first: CaptureView) {
  let view = first;
  return {
    now: (): CaptureView => view,
    set: (next: CaptureView): void => {
      view = next;
    },
  };
}
