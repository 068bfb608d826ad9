import { expect, test } from 'vitest';
import { readSettings } from '@/lib/log/read-settings';
import { defaultSettings } from '@/lib/settings/model';
import { saveSettings } from '@/lib/settings/store';
import { openLog } from './open-log';

test('settings are the defaults until saved; saving some leaves the others', async () => {
  const log = openLog();
  expect(await readSettings(log.db)).toEqual(defaultSettings);
  await saveSettings(log, { language: 'nb' });
  const saved = await saveSettings(log, { reminders: { hideNames: true, quiet: null } });
  expect(saved).toEqual({ ...defaultSettings, language: 'nb', reminders: { hideNames: true, quiet: null } });
  expect(await readSettings(log.db)).toEqual(saved);
  expect(log.news).toEqual([['settings'], ['settings']]);
});

test('two windows saving at once both count', async () => {
  const log = openLog();
  await Promise.all([
    saveSettings(log, { language: 'da' }),
    saveSettings(log, { reminders: { hideNames: true, quiet: null } }),
  ]);
  expect(await readSettings(log.db)).toMatchObject({ language: 'da', reminders: { hideNames: true, quiet: null } });
});
