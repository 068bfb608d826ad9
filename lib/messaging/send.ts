import { DaybookError, type ErrorCode } from '../base/errors';
import type { Input, Output, ProcedureName } from './contract';
import { type Answer, wire } from './envelope';

/** A question may take this long (ms); longer work is cut into several questions. */
const patience = 30_000;

/**
 * Asks the background. Throws `DaybookError`: what the handler refused with, or `no-answer` when nobody answered
 * (the extension was updated under an open page, or the worker could not start).
 */
export async function send<N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await inTime(ask(name, input));
  if (answer.ok) return answer.value;
  throw new DaybookError(answer.code, answer.params);
}

const ask = async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Answer<Output<N>>> => {
  try {
    const sendWire = wire.sendMessage as (name: N, input: Input<N>) => Promise<Answer<Output<N>>>;
    return await sendWire(name, input);
  } catch {
    return noAnswer;
  }
};

const noAnswer = { ok: false, code: 'no-answer' satisfies ErrorCode, params: {} } as const;

async function inTime<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
  const { promise, resolve } = Promise.withResolvers<Answer<T>>();
  const timer = setTimeout(() => resolve(noAnswer), patience);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
