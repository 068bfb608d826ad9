import type { FollowUpKind, Horizon, LoggingMode, Origin, Status } from '../base/codes';
import type { MessageKey } from './catalogue';

/** The message key for what of a mail is kept. */
export const loggingModeLabel = (mode: LoggingMode): MessageKey =>
  `mode_${mode === 'headers' ? 'headers' : mode === 'first-lines' ? 'first_lines' : 'full_text'}`;

/** The message key of a status. */
export const statusLabel = (status: Status): MessageKey => `status_${status === 'follow-up' ? 'follow_up' : status}`;

/** The message key of an order horizon. */
export const horizonLabel = (horizon: Horizon): MessageKey => `horizon_${horizon.toLowerCase() as Lowercase<Horizon>}`;

/** The message key of an origin. */
export const originLabel = (origin: Origin): MessageKey => `origin_${origin === 'web-form' ? 'web_form' : origin}`;

/** The message key of a follow-up's kind. */
export const followUpLabel = (kind: FollowUpKind): MessageKey =>
  `${kind === 'send-material' ? 'send_material' : kind}_kind`;
