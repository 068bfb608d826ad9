import { beforeEach, describe, expect, it } from 'vitest';
import { completeFollowUp, snoozeFollowUp } from '@/lib/followups/commands';
import { digestId, noticeId } from '@/lib/followups/notice-id';
import { armNext } from '@/lib/followups/reminders';
import { day, hour, minute, ReminderBench, start } from './reminder-bench';

let bench: ReminderBench;

beforeEach(() => {
  bench = new ReminderBench();
});

describe('a reminder', () => {
  it('sets the alarm for the next due time, and shows nothing before it', async () => {
    await bench.inADay('Kari');
    await bench.remind();
    expect(bench.alarm).toBe(start + day);
    bench.now = start + day - 1;
    await bench.remind();
    expect(bench.shown).toEqual([]);
    expect(bench.badge).toBe(0);
  });

  it('is shown once when it is due, says name and kind, and is written into the ledger', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    await bench.remind();
    await bench.remind();
    expect(bench.shown).toEqual([noticeId(await bench.rowOf(id))]);
    expect([...bench.screen.values()][0]).toMatchObject({ name: 'Kari', followUp: { kind: 'reply' } });
    expect(await bench.remindersOf(id)).toEqual(['notification shown']);
    expect(bench.badge).toBe(1);
    expect(bench.alarm).toBeUndefined();
  });

  it('has its alarm before the command that set it is answered', async () => {
    let isAnswered = false;
    bench.log = {
      ...bench.log,
      announce: () =>
        armNext(bench.log, {
          quiet: async () => null,
          arm: async (at) => {
            expect(isAnswered).toBe(false);
            bench.alarm = at;
          },
        }),
    };
    await bench.inADay('Kari');
    isAnswered = true;
    expect(bench.alarm).toBe(start + day);
  });

  it('that could not be shown keeps its second try when something else is written', async () => {
    await bench.inADay('Kari');
    bench.now = start + day;
    bench.refuses = true;
    await bench.remind();
    expect(bench.alarm).toBe(bench.now + 60_000);
    await armNext(bench.log, {
      quiet: async () => null,
      arm: async (at) => {
        bench.alarm = at;
      },
    });
    expect(bench.alarm).toBe(bench.now + 60_000);
  });

  it('comes late rather than never, and together with others when the computer slept', async () => {
    for (const name of ['Kari', 'Ola']) await bench.inADay(name);
    bench.now = start + 3 * day;
    bench.wakeUp();
    await bench.remind();
    expect(bench.shown).toEqual([digestId]);
    expect(bench.screen.get(digestId)).toMatchObject({ count: 2, whileAway: true });
  });

  it('of two that are due at once comes one after the other', async () => {
    const [one, two] = [await bench.inADay('Kari'), await bench.inADay('Ola')];
    bench.now = start + day;
    await bench.remind();
    expect(bench.shown.sort()).toEqual([noticeId(await bench.rowOf(one)), noticeId(await bench.rowOf(two))].sort());
  });

  it('that was cut off between showing and shown comes again in the same place', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    const { dueAt } = await bench.rowOf(id);
    await bench.log.db.followUps.update(id, {
      reminders: [{ at: dueAt, how: 'notification', state: 'showing', dueAt }],
    });
    bench.wakeUp();
    await bench.remind();
    expect(bench.shown).toEqual([noticeId(await bench.rowOf(id))]);
    expect(await bench.remindersOf(id)).toEqual(['notification shown']);
  });

  it('is asked of the database, so two wake-ups at the same moment show it once', async () => {
    await bench.inADay('Kari');
    bench.now = start + day;
    await Promise.all([bench.remind(), bench.remind(), bench.remind(true)]);
    expect(new Set(bench.shown).size).toBe(1);
    expect(bench.screen.size).toBe(1);
  });

  it('that the browser refuses is tried again in a minute and not taken for shown', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    bench.refuses = true;
    await bench.remind();
    expect(bench.alarm).toBe(bench.now + minute);
    expect(await bench.remindersOf(id)).toEqual(['notification showing']);
    bench.refuses = false;
    bench.now += minute;
    await bench.remind();
    expect(await bench.remindersOf(id)).toEqual(['notification shown']);
  });

  it('is not shown, or taken away again, when it is done in another window', async () => {
    const [one, two] = [await bench.inADay('Kari'), await bench.inADay('Ola')];
    await completeFollowUp(bench.log, one);
    bench.now = start + day;
    await bench.remind();
    expect(bench.shown).toEqual([noticeId(await bench.rowOf(two))]);
    await completeFollowUp(bench.log, two);
    await bench.remind();
    expect([...bench.screen.keys()]).toEqual([]);
    expect(bench.badge).toBe(0);
    await expect(completeFollowUp(bench.log, two)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('comes again after a snooze, under a new id', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    await bench.remind();
    await snoozeFollowUp(bench.log, id, '1-hour');
    await bench.remind();
    expect([...bench.screen.keys()]).toEqual([]);
    expect(bench.alarm).toBe(bench.now + hour);
    bench.now += hour;
    await bench.remind();
    expect(new Set(bench.shown).size).toBe(2);
    expect(await bench.remindersOf(id)).toEqual(['notification shown', 'notification shown']);
  });

  it('of a contact that is gone shows nothing', async () => {
    const id = await bench.inADay('Kari');
    await bench.log.db.contacts.clear();
    bench.now = start + day;
    await bench.remind();
    expect(bench.shown).toEqual([]);
    expect(await bench.remindersOf(id)).toEqual([]);
  });

  it('of an import that is not committed shows nothing', async () => {
    const id = await bench.inADay('Kari');
    await bench.log.db.followUps.update(id, { importId: 'under-way' });
    await bench.log.db.meta.put({ key: 'import', value: 'under-way', change: 0, hasContacts: true, inDoubt: false });
    bench.now = start + day;
    await bench.remind();
    expect(bench.shown).toEqual([]);
    expect(bench.badge).toBe(0);
  });
});

describe('overdue ones', () => {
  it('come once, together, after a restart of the browser, those shown before among them', async () => {
    const ids = [await bench.inADay('Kari'), await bench.inADay('Ola'), await bench.inADay('Liv')];
    bench.now = start + day;
    await bench.remind();
    expect(bench.shown).toHaveLength(3);
    bench.screen.clear();
    bench.shown.length = 0;
    bench.wakeUp();
    await bench.remind(true);
    await bench.remind();
    expect(bench.shown).toEqual([digestId]);
    expect(bench.screen.get(digestId)).toMatchObject({
      count: 3,
      names: expect.arrayContaining(['Kari', 'Ola', 'Liv']),
    });
    for (const id of ids) expect(await bench.remindersOf(id)).toEqual(['notification shown', 'digest shown']);
    for (const id of ids) await completeFollowUp(bench.log, id);
    await bench.remind();
    expect(bench.screen.size).toBe(0);
  });

  it('of which there is only one come as themselves after a restart', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + 2 * day;
    await bench.remind(true);
    expect(bench.shown).toEqual([noticeId(await bench.rowOf(id))]);
  });

  it('more than three at a time come as a digest', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await bench.inADay(name);
    bench.now = start + day;
    await bench.remind();
    expect(bench.shown).toEqual([digestId]);
  });
});
