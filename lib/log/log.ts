import type { Clock } from '../base/clock';
import type { NewsTopic } from '../base/codes';
import type { Database } from './db';

/** What every command and query of the background is handed. */
export type Log = {
  readonly db: Database;
  readonly clock: Clock;
  /** Tells the views what was written, after the commit. */
  readonly announce: (topics: readonly NewsTopic[]) => void;
};
