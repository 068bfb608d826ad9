import type { Database } from '../log/db';
import type { Log } from '../log/log';
import { defaultSettings, type Settings } from './model';

/** The settings as they are; the defaults where none were saved. */
export async function readSettings(db: Database): Promise<Settings> {
  const { id: _, ...settings } = (await db.settings.get('settings')) ?? { id: 'settings', ...defaultSettings };
  return { ...defaultSettings, ...settings };
}

/** Saves some of the settings and leaves the others; answers with all of them. Views are told. */
export async function saveSettings({ db, announce }: Log, changes: Partial<Settings>): Promise<Settings> {
  const settings = await db.transaction('rw', db.settings, async () => {
    const saved = { ...(await readSettings(db)), ...changes };
    await db.settings.put({ id: 'settings', ...saved });
    return saved;
  });
  announce(['settings']);
  return settings;
}
