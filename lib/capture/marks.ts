import { instant } from '../base/clock';
import { addressKey } from '../base/email-address';
import { openFollowUps } from '../followups/today';
import type { Log } from '../log/log';
import { visible } from '../log/pending-import';
import { readSettings } from '../log/read-settings';
import type { ListMark } from './model';
import { neverLoggedOf } from './never-log';

/** Somebody the log knows, by an address as it was asked for. */
export type KnownPerson = Omit<ListMark, 'label'>;

/**
 * Whom of these addresses the log knows, for the marks in a message list. An address that several contacts have is nobody's; one
 * on the never-log list isn't answered; with marks switched off nothing is.
 */
export async function knownPeople(log: Log, addresses: readonly string[]): Promise<KnownPerson[]> {
  const { marks, neverLog } = (await readSettings(log.db)).capture;
  if (!marks) return [];
  const isNeverLogged = neverLoggedOf(neverLog);
  const keys = new Map(addresses.filter((it) => !isNeverLogged(it)).map((it) => [addressKey(it), it]));
  keys.delete('');
  const rows = (
    await log.db.contacts
      .where('emailKeys')
      .anyOf([...keys.keys()])
      .distinct()
      .toArray()
  ).filter(await visible(log.db));
  const people = await Promise.all(
    [...keys].map(async ([key, address]): Promise<KnownPerson[]> => {
      const [contact, ...others] = rows.filter(({ emailKeys }) => emailKeys.includes(key));
      if (!contact || others.length > 0) return [];
      const [next] = await openFollowUps(log, contact.id);
      const isDue = next !== undefined && next.dueAt <= instant(log.clock.now());
      return [{ address, status: contact.status, isDue }];
    }),
  );
  return people.flat();
}
