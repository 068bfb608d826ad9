import type * as z from 'zod/mini';
import type { Procedure } from '../base/procedure';
import { captureContract } from '../capture/contract';
import { followUpsContract } from '../followups/contract';
import { logContract } from '../log/contract';
import { dataContract } from '../log/data-contract';
import { settingsContract } from '../settings/contract';

/** Everything that may be asked of the background, by name. */
export const contract = {
  ...captureContract,
  ...logContract,
  ...dataContract,
  ...followUpsContract,
  ...settingsContract,
} satisfies Record<string, Procedure>;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
/** What a caller sends, and what a handler gets after parsing. */
export type Input<N extends ProcedureName> = z.input<Contract[N]['input']>;
export type Parsed<N extends ProcedureName> = z.output<Contract[N]['input']>;
export type Output<N extends ProcedureName> = z.output<Contract[N]['output']>;
