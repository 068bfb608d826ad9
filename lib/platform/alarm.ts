import { browser } from './browser';

const name = 'due';

/** Sets the one alarm, ms since the epoch (a time that is over fires at once), or takes it away. */
export async function armAlarm(at: number | undefined): Promise<void> {
  if (at === undefined) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when: at });
}

/** Must be called in the first turn of the background. */
export const onAlarm = (listener: () => void): void => browser.alarms.onAlarm.addListener(listener);
