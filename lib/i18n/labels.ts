import type { FollowUpKind, Horizon, Origin, Status } from '../base/codes';
import type { MessageKey } from './catalogue';

/** The message keys of the closed lists. */
export const statusLabel = (status: Status): MessageKey => `status_${status === 'follow-up' ? 'follow_up' : status}`;
export const horizonLabel = (horizon: Horizon): MessageKey => `horizon_${horizon.toLowerCase() as Lowercase<Horizon>}`;
export const originLabel = (origin: Origin): MessageKey => `origin_${origin === 'web-form' ? 'web_form' : origin}`;
export const followUpLabel = (kind: FollowUpKind): MessageKey =>
  `follow_up_${kind === 'send-material' ? 'send_material' : kind}`;
