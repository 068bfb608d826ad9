import { beforeEach, describe, expect, it } from 'vitest';
import { completeFollowUp, setFollowUp, snoozeFollowUp } from '@/lib/followups/commands';
import { isFault } from '@/lib/followups/lateness';
import { lastLines, noteSeen, pruneLedger } from '@/lib/followups/ledger';
import { digestId, noticeId } from '@/lib/followups/notice-id';
import { rederiveDue } from '@/lib/followups/rederive';
import { day, hour, minute, ReminderBench, start } from './reminder-bench';

let bench: ReminderBench;

beforeEach(() => {
  bench = new ReminderBench();
});

describe('quiet hours', () => {
  beforeEach(() => {
    // 09:00 UTC is 10:00 in Oslo.
    bench.quiet = { from: '09:30', to: '12:00' };
  });

  it('keep back the notification, not the badge, and let it come when they are over', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    await bench.remind();
    expect(bench.shown).toEqual([]);
    expect(bench.badge).toBe(1);
    expect(bench.alarm).toBe(start + day + 2 * hour);
    bench.now = start + day + 2 * hour;
    await bench.remind();
    expect(bench.shown).toEqual([noticeId(await bench.rowOf(id))]);
    expect(await bench.lineOf(id)).toMatchObject({ late: 'quiet-hours' });
    expect(isFault('quiet-hours')).toBe(false);
  });

  it('wake for what comes due in them, so that the badge is right', async () => {
    await bench.inADay('Kari');
    bench.now += hour;
    await bench.inADay('Ola');
    bench.now = start + day;
    await bench.remind();
    expect(bench.alarm).toBe(start + day + hour);
  });
});

describe('the ledger', () => {
  it('says when the alarm was set, the reminder shown, seen, and what was done about it', async () => {
    const id = await bench.inADay('Kari');
    await bench.remind();
    bench.now = start + day;
    await bench.remind();
    bench.now += minute;
    await noteSeen(bench.log, noticeId(await bench.rowOf(id)));
    bench.now += minute;
    await completeFollowUp(bench.log, id);
    const at = (ms: number) => new Date(start + ms).toISOString();
    expect(await bench.lineOf(id)).toMatchObject({
      armedAt: at(0),
      showingAt: at(day),
      shownAt: at(day),
      how: 'notification',
      seenAt: at(day + minute),
      actedAt: at(day + 2 * minute),
      acted: 'done',
    });
    expect(await bench.lineOf(id)).not.toHaveProperty('late');
  });

  it('has a line for each due time: a snooze begins a new one', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    await bench.remind();
    await snoozeFollowUp(bench.log, id, '1-hour');
    bench.now += hour;
    await bench.remind();
    const lines = await bench.log.db.ledger.toArray();
    expect(lines.map(({ acted }) => acted)).toEqual(['snoozed', undefined]);
  });

  it.each([
    ['browser-closed', false],
    ['asleep', true],
    ['unknown', true],
  ] as const)('says why one came late: %s', async (late, fault) => {
    const id = await bench.inADay('Kari');
    if (late === 'asleep') await bench.remind();
    if (late === 'browser-closed') bench.sessionBegan = start + day + hour;
    bench.now = start + day + 2 * hour;
    await bench.remind();
    expect(await bench.lineOf(id)).toMatchObject({ late });
    expect((await lastLines(bench.log, 50))[0]).toMatchObject({ name: 'Kari', kind: 'reply', isFault: fault });
  });

  it('says when the browser refused it at first', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    bench.refuses = true;
    await bench.remind();
    bench.refuses = false;
    bench.now += 10 * minute;
    await bench.remind();
    expect(await bench.lineOf(id)).toMatchObject({ late: 'refused' });
  });

  it('shown again after a restart it is the same line, and not late', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    await bench.remind();
    const before = await bench.lineOf(id);
    bench.sessionBegan = bench.now = start + 2 * day;
    await bench.remind(true);
    expect(await bench.lineOf(id)).toEqual(before);
  });

  it('a digest that is seen is seen for all it was about, and takes the place of one that stood alone', async () => {
    const ids = [await bench.inADay('Kari'), await bench.inADay('Ola')];
    const alone = noticeId(await bench.rowOf(ids[0] ?? ''));
    bench.screen.set(alone, { id: alone, followUp: await bench.rowOf(ids[0] ?? ''), name: 'Kari' });
    bench.now = start + 3 * day;
    await bench.remind();
    expect([...bench.screen.keys()]).toEqual([digestId]);
    await noteSeen(bench.log, digestId);
    for (const id of ids) expect(await bench.lineOf(id)).toMatchObject({ how: 'digest', seenAt: expect.any(String) });
  });

  it('forgets what is older than a year', async () => {
    const id = await bench.inADay('Kari');
    bench.now = start + day;
    await bench.remind();
    bench.now = start + 400 * day;
    await pruneLedger(bench.log);
    expect(await bench.lineOf(id)).toBeUndefined();
  });
});

describe('due times whose zone has new rules', () => {
  it('are derived anew; an unknown zone keeps the instant it had', async () => {
    const { followUp } = await setFollowUp(bench.log, {
      contactId: await bench.aContact('Kari'),
      kind: 'call',
      when: { rule: 'in-a-week' },
    });
    const { dueAt } = followUp;
    await bench.log.db.followUps.update(followUp.id, { dueAt: '2026-12-01T05:00:00.000Z' });
    await rederiveDue(bench.log);
    expect(await bench.rowOf(followUp.id)).toMatchObject({ dueAt });
    await bench.log.db.followUps.update(followUp.id, { due: { local: '2026-12-01T08:00:00', zone: 'Mars/Olympus' } });
    await rederiveDue(bench.log);
    expect(await bench.rowOf(followUp.id)).toMatchObject({ dueAt });
  });
});
