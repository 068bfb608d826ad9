import type { Clock } from '../base/clock';
import type { NewsTopic } from '../base/codes';
import type { Calendar } from '../followups/model';
import type { Database } from './db';

/** What every command and query of the background is handed. */
export type Log = {
  readonly db: Database;
  readonly clock: Clock;
  /** When the user works. Asked before a transaction begins: what it reads may lie outside the database. */
  readonly calendar: () => Promise<Calendar>;
  /**
   * Tells what was written, after the commit. Views hear of it on their own time; it resolves when the next reminder has its
   * alarm, so a command that waits for it is answered when nothing can be missed any more.
   */
  readonly announce: (topics: readonly NewsTopic[]) => Promise<void>;
};
