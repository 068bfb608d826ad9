import * as z from 'zod/mini';
import { codeOf, DaybookError } from '../base/errors';
import type { Caller } from '../base/procedure';
import type { Sender } from './caller';
import { contract, type Output, type Parsed, type ProcedureName } from './contract';
import { type Answer, wire } from './envelope';

/** Who is asking, for a handler: the tab comes from the browser, never from the message. */
export type Call = { readonly caller: Caller; readonly tabId: number | undefined; readonly url: string | undefined };

export type Handlers = { readonly [N in ProcedureName]: (input: Parsed<N>, call: Call) => Promise<Output<N>> };

export type Border = {
  readonly classify: (sender: Sender) => Promise<Caller | undefined>;
  /** Counts what was turned away. */
  readonly refused: (name: ProcedureName, reason: 'caller' | 'shape' | 'too-many') => void;
  /** Whether this content script may send now; false when it sends too much. */
  readonly admits: (tabId: number | undefined) => boolean;
  /** Something nobody foresaw: written down without personal data. */
  readonly unexpected: (name: ProcedureName, error: unknown) => void;
};

/** Answers every procedure of the contract: first who asks, then the shape of what is asked, then the handler. */
export function serve(handlers: Handlers, border: Border): void {
  for (const name of Object.keys(contract) as ProcedureName[]) serveOne(name, handlers, border);
}

function serveOne<N extends ProcedureName>(name: N, handlers: Handlers, border: Border): void {
  const answerTo = async ({ data, sender }: { data: unknown; sender: Sender }): Promise<Answer<Output<N>>> => {
    try {
      return { ok: true, value: await answer(name, data, sender, handlers, border) };
    } catch (error) {
      const code = codeOf(error);
      if (code === 'unexpected') border.unexpected(name, error);
      return { ok: false, code, params: error instanceof DaybookError ? error.params : {} };
    }
  };
  (wire.onMessage as (name: N, listener: typeof answerTo) => void)(name, answerTo);
}

/** One question from any sender. Throws `refused`, `bad-input`, or what the handler throws. */
export async function answer<N extends ProcedureName>(
  name: N,
  data: unknown,
  sender: Sender,
  handlers: Handlers,
  border: Border,
): Promise<Output<N>> {
  const { input, output, callers } = contract[name];
  const caller = await border.classify(sender);
  if (!caller || !callers.some((allowed) => allowed === caller)) {
    border.refused(name, 'caller');
    throw new DaybookError('refused');
  }
  if (caller === 'content' && !border.admits(sender.tab?.id)) {
    border.refused(name, 'too-many');
    throw new DaybookError('refused');
  }
  const parsed = z.safeParse(input, data);
  if (!parsed.success) {
    border.refused(name, 'shape');
    throw new DaybookError('bad-input');
  }
  const call = { caller, tabId: sender.tab?.id, url: sender.tab?.url ?? sender.url };
  // Parsing the output as well leaves out what is for the database only (search keys, import marks).
  return z.parse(output, await handlers[name](parsed.data as Parsed<N>, call)) as Output<N>;
}
