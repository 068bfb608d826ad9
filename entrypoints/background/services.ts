import type { Log } from '@/lib/log/log';
import type { Settings } from '@/lib/settings/model';

/** What the handlers work with. */
export type Services = {
  readonly log: Log;
  readonly settings: () => Promise<Settings>;
  /** Registers self-hosted content scripts anew and puts them into tabs that are open. */
  readonly refreshWebmails: () => Promise<void>;
  readonly sendTestReminder: () => Promise<{ shown: boolean; permission: 'granted' | 'denied' }>;
};
