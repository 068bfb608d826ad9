import { beforeEach, describe, expect, it } from 'vitest';
import { completeFollowUp, setFollowUp, snoozeFollowUp } from '@/lib/followups/commands';
import { armNext, digestId, makeReminders, type Notice, noticeId } from '@/lib/followups/reminders';
import { Database } from '@/lib/log/db';
import type { Log } from '@/lib/log/log';
import { write } from '@/lib/log/write';
import { usualCalendar } from '../log/open-log';

const start = Date.parse('2026-11-24T09:00:00Z'); // a Tuesday
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

let now: number;
let log: Log;
let screen: Map<string, Notice>;
let shown: string[];
let alarm: number | undefined;
let badge: number;
let refuses: boolean;
let remind: (sessionStart?: boolean) => Promise<void>;

beforeEach(async () => {
  now = start;
  screen = new Map();
  shown = [];
  alarm = undefined;
  badge = 0;
  refuses = false;
  const db = new Database(`reminders-${crypto.randomUUID()}`);
  log = {
    db,
    clock: { now: () => now, zone: () => 'Europe/Oslo' },
    calendar: usualCalendar,
    announce: async () => undefined,
  };
  wakeUp();
});

/** A new worker: nothing is remembered but what the database and the screen hold. */
function wakeUp(): void {
  const wake = makeReminders(log, {
    async show(notice) {
      if (refuses) throw new Error('the browser refuses');
      shown.push(notice.id);
      screen.set(notice.id, notice);
    },
    clear: async (id) => void screen.delete(id),
    standing: async () => [...screen.keys()],
    arm: async (at) => {
      alarm = at;
    },
    badge: async (due) => {
      badge = due;
    },
  });
  remind = (sessionStart = false) => wake(sessionStart);
}

async function aContact(name: string): Promise<string> {
  const { value } = await write(log, undefined, async (change) => {
    const id = change.newId();
    const contact = {
      id,
      name,
      emails: [],
      phones: [],
      title: '',
      website: '',
      postalAddress: '',
      companyId: null,
      origin: 'manual',
      status: 'new',
      horizon: null,
    } as const;
    const rest = {
      owner: '',
      tags: [],
      note: '',
      sources: {},
      createdAt: '',
      updatedAt: '',
      lastContactAt: '',
      emailKeys: [],
      aliasKeys: [],
      tokens: [],
      nameKey: name,
    };
    await change.put('contacts', { ...contact, ...rest, emails: [], phones: [] });
    return id;
  });
  return value;
}

const inADay = async (name: string): Promise<string> => {
  const { followUp } = await setFollowUp(log, {
    contactId: await aContact(name),
    kind: 'reply',
    when: { rule: 'reply-24h' },
  });
  return followUp.id;
};
const rowOf = async (id: string) => {
  const row = await log.db.followUps.get(id);
  if (!row) throw new Error('the follow-up is gone');
  return row;
};
const ledgerOf = async (id: string) => (await rowOf(id)).reminders.map(({ how, state }) => `${how} ${state}`);

describe('a reminder', () => {
  it('sets the alarm for the next due time, and shows nothing before it', async () => {
    await inADay('Kari');
    await remind();
    expect(alarm).toBe(start + day);
    now = start + day - 1;
    await remind();
    expect(shown).toEqual([]);
    expect(badge).toBe(0);
  });

  it('is shown once when it is due, says name and kind, and is written into the ledger', async () => {
    const id = await inADay('Kari');
    now = start + day;
    await remind();
    await remind();
    expect(shown).toEqual([noticeId(await rowOf(id))]);
    expect([...screen.values()][0]).toMatchObject({ name: 'Kari', followUp: { kind: 'reply' } });
    expect(await ledgerOf(id)).toEqual(['notification shown']);
    expect(badge).toBe(1);
    expect(alarm).toBeUndefined();
  });

  it('has its alarm before the command that set it is answered', async () => {
    let isAnswered = false;
    log = {
      ...log,
      announce: () =>
        armNext(log, {
          arm: async (at) => {
            expect(isAnswered).toBe(false);
            alarm = at;
          },
        }),
    };
    await inADay('Kari');
    isAnswered = true;
    expect(alarm).toBe(start + day);
  });

  it('that could not be shown keeps its second try when something else is written', async () => {
    await inADay('Kari');
    now = start + day;
    refuses = true;
    await remind();
    expect(alarm).toBe(now + 60_000);
    await armNext(log, {
      arm: async (at) => {
        alarm = at;
      },
    });
    expect(alarm).toBe(now + 60_000);
  });

  it('comes late rather than never, and one after the other when two are due at once', async () => {
    const [one, two] = [await inADay('Kari'), await inADay('Ola')];
    now = start + 3 * day;
    wakeUp();
    await remind();
    expect(shown.sort()).toEqual([noticeId(await rowOf(one)), noticeId(await rowOf(two))].sort());
  });

  it('that was cut off between showing and shown comes again in the same place', async () => {
    const id = await inADay('Kari');
    now = start + day;
    const { dueAt } = await rowOf(id);
    await log.db.followUps.update(id, { reminders: [{ at: dueAt, how: 'notification', state: 'showing', dueAt }] });
    wakeUp();
    await remind();
    expect(shown).toEqual([noticeId(await rowOf(id))]);
    expect(await ledgerOf(id)).toEqual(['notification shown']);
  });

  it('is asked of the database, so two wake-ups at the same moment show it once', async () => {
    await inADay('Kari');
    now = start + day;
    await Promise.all([remind(), remind(), remind(true)]);
    expect(new Set(shown).size).toBe(1);
    expect(screen.size).toBe(1);
  });

  it('that the browser refuses is tried again in a minute and not taken for shown', async () => {
    const id = await inADay('Kari');
    now = start + day;
    refuses = true;
    await remind();
    expect(alarm).toBe(now + minute);
    expect(await ledgerOf(id)).toEqual(['notification showing']);
    refuses = false;
    now += minute;
    await remind();
    expect(await ledgerOf(id)).toEqual(['notification shown']);
  });

  it('is not shown, or taken away again, when it is done in another window', async () => {
    const [one, two] = [await inADay('Kari'), await inADay('Ola')];
    await completeFollowUp(log, one);
    now = start + day;
    await remind();
    expect(shown).toEqual([noticeId(await rowOf(two))]);
    await completeFollowUp(log, two);
    await remind();
    expect([...screen.keys()]).toEqual([]);
    expect(badge).toBe(0);
    await expect(completeFollowUp(log, two)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('comes again after a snooze, under a new id', async () => {
    const id = await inADay('Kari');
    now = start + day;
    await remind();
    await snoozeFollowUp(log, id, '1-hour');
    await remind();
    expect([...screen.keys()]).toEqual([]);
    expect(alarm).toBe(now + hour);
    now += hour;
    await remind();
    expect(new Set(shown).size).toBe(2);
    expect(await ledgerOf(id)).toEqual(['notification shown', 'notification shown']);
  });

  it('of a contact that is gone shows nothing', async () => {
    const id = await inADay('Kari');
    await log.db.contacts.clear();
    now = start + day;
    await remind();
    expect(shown).toEqual([]);
    expect(await ledgerOf(id)).toEqual([]);
  });

  it('of an import that is not committed shows nothing', async () => {
    const id = await inADay('Kari');
    await log.db.followUps.update(id, { importId: 'under-way' });
    await log.db.meta.put({ key: 'import', value: 'under-way', change: 0, hasContacts: true, inDoubt: false });
    now = start + day;
    await remind();
    expect(shown).toEqual([]);
    expect(badge).toBe(0);
  });
});

describe('overdue ones', () => {
  it('come once, together, after a restart of the browser, those shown before among them', async () => {
    const ids = [await inADay('Kari'), await inADay('Ola'), await inADay('Liv')];
    now = start + day;
    await remind();
    expect(shown).toHaveLength(3);
    screen.clear();
    shown.length = 0;
    wakeUp();
    await remind(true);
    await remind();
    expect(shown).toEqual([digestId]);
    expect(screen.get(digestId)).toMatchObject({ count: 3, names: expect.arrayContaining(['Kari', 'Ola', 'Liv']) });
    for (const id of ids) expect(await ledgerOf(id)).toEqual(['notification shown', 'digest shown']);
    for (const id of ids) await completeFollowUp(log, id);
    await remind();
    expect(screen.size).toBe(0);
  });

  it('of which there is only one come as themselves after a restart', async () => {
    const id = await inADay('Kari');
    now = start + 2 * day;
    await remind(true);
    expect(shown).toEqual([noticeId(await rowOf(id))]);
  });

  it('more than three at a time come as a digest', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await inADay(name);
    now = start + day;
    await remind();
    expect(shown).toEqual([digestId]);
  });
});
