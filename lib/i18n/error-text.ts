import type { ErrorCode, ErrorParams } from '../base/errors';
import type { MessageKey } from './catalogue';
import type { Translate } from './translate';

type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S;

/** The sentence of an error code: what happened, and what to do about it. Every code has one, or this file does not compile. */
export function errorText(t: Translate, code: ErrorCode, params: ErrorParams = {}): string {
  const key: MessageKey = `error_${code.replaceAll('-', '_') as Snake<ErrorCode>}`;
  return t(key, params);
}
