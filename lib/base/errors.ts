/** Every way Daybook can refuse. A code becomes a sentence in the user's language in one place: `lib/i18n/error-text.ts`. */
export const errorCodes = [
  'refused', // the caller may not do this
  'bad-input', // the message does not have the shape of the contract
  'no-answer', // the background did not answer in time
  'mail-has-changed', // the tab shows another mail than the one the command was made for
  'mail-not-found', // the tab or its webmail is gone
  'not-found', // the record is gone
  'person-erased', // an undo would bring somebody back who was erased since
  'changed-since', // undo: something was added since
  'several-matches', // more than one contact has this address
  'address-taken', // another contact already has this address
  'bad-address',
  'name-missing',
  'bad-entry', // neither an address nor a domain
  'never-log', // somebody on the never-log list takes part
  'source-unreadable', // pasted or dropped, and no mail
  'source-too-big',
  'arrival-unknown', // the mail's time could not be read and was not given
  'bad-date',
  'date-past',
  'quiet-empty', // quiet hours that begin when they end
  'no-working-day',
  'hours-reversed',
  'closed-reversed', // closed days that end before they begin
  'text-too-long',
  'storage-full',
  'storage-failed',
  'import-not-json',
  'import-foreign',
  'import-newer',
  'import-broken',
  'import-too-big',
  'import-lost',
  'import-cancelled',
  'export-changed',
  'confirmation-wrong',
  'webmail-bad-url',
  'webmail-not-https',
  'webmail-already',
  'webmail-not-allowed',
  'notifications-off',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What an error's sentence may name: already plain text, shown as text. */
export type ErrorParams = Readonly<Record<string, string>>;

/** An error with a code of the list above. The message is for logs only; users see the sentence of the code. */
export class DaybookError extends Error {
  override readonly name = 'DaybookError';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.params = params;
  }
}

/** The code of anything thrown; a full disk is told from other failures of the database (`QuotaExceededError`, Dexie wraps it in `inner`). */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof DaybookError) return error.code;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'storage-full';
  return names.some((name) => name === 'AbortError' || name.endsWith('DatabaseError') || name === 'UnknownError')
    ? 'storage-failed'
    : 'unexpected';
}

function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...(inner === error ? [] : namesOf(inner))];
}
