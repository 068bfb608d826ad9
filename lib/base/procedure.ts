import type * as z from 'zod/mini';

/** Who may call: our own full pages, our panel (frame in a webmail or browser side panel), or a content script. */
export type Caller = 'page' | 'panel' | 'content';

export type Procedure<I extends z.ZodMiniType = z.ZodMiniType, O extends z.ZodMiniType = z.ZodMiniType> = {
  readonly input: I;
  readonly output: O;
  readonly callers: readonly Caller[];
};

/** Declares one procedure of the message contract: what goes in, what comes out, and who may call it. JSON values only. */
export const procedure = <I extends z.ZodMiniType, O extends z.ZodMiniType>(it: Procedure<I, O>): Procedure<I, O> => it;
