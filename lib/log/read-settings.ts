import { type Settings, withDefaults } from '../settings/model';
import type { Database } from './db';

/** The settings as they are; the defaults where none were saved. */
export const readSettings = async (db: Database): Promise<Settings> =>
  withDefaults((await db.settings.get('settings')) ?? {});
