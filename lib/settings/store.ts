import type { Log } from '../log/log';
import { readSettings } from '../log/read-settings';
import type { Settings } from './model';

type Changes = { readonly [Field in keyof Settings]?: Settings[Field] | undefined };

/** Saves some of the settings and leaves the others; answers with all of them. Views are told. */
export async function saveSettings({ db, announce }: Log, changes: Changes): Promise<Settings> {
  const settings = await db.transaction('rw', db.settings, async () => {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const saved: Settings = { ...(await readSettings(db)), ...Object.fromEntries(given) };
    await db.settings.put({ id: 'settings', ...saved });
    return saved;
  });
  await announce(['settings']);
  return settings;
}
