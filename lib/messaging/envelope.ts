import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ErrorCode, ErrorParams } from '../base/errors';
import type { Input, Output, ProcedureName } from './contract';

/** What travels back: a value, or the code of what went wrong. Errors themselves never cross the border. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

type Wire = { [N in ProcedureName]: (input: Input<N>) => Answer<Output<N>> };

export const wire = defineExtensionMessaging<Wire>();
