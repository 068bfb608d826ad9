import { beforeEach, describe, expect, test } from 'vitest';
import { contradictionsIn } from '@/components/workspace/settings/contradictions';
import { setFollowUp } from '@/lib/followups/commands';
import { ruleTimes } from '@/lib/followups/rules';
import { setStatus } from '@/lib/followups/set-status';
import { createContact } from '@/lib/log/create-contact';
import { undo } from '@/lib/log/undo';
import { standardRules } from '@/lib/settings/follow-up-settings';
import { defaultSettings, type FollowUpRule } from '@/lib/settings/model';
import { saveSettings } from '@/lib/settings/store';
import { openLog, type TestLog, usualCalendar } from '../log/open-log';

const rule = (change: Partial<FollowUpRule>): FollowUpRule => ({
  id: 'r1',
  on: true,
  trigger: 'logged',
  origins: [],
  statuses: [],
  kind: 'call',
  delay: { amount: 1, unit: 'hours', at: null },
  owner: '',
  text: '',
  ...change,
});
const now = Date.parse('2026-11-25T08:00:00Z');
const about = { origin: 'web-form', status: 'new' } as const;

describe('what the rules ask for', () => {
  test('the three that are there from the start: the answer, the material, the call after the offer', async () => {
    const calendar = await usualCalendar();
    const times = (trigger: FollowUpRule['trigger']) =>
      ruleTimes(standardRules, trigger, about, now, calendar).map(({ rule: { id, kind }, time }) => [
        id,
        kind,
        time.dueAt,
      ]);
    expect(times('logged')).toEqual([['reply-24h', 'reply', '2026-11-26T08:00:00.000Z']]);
    expect(times('asks-material')).toEqual([['material-next-day', 'send-material', '2026-11-26T07:00:00.000Z']]);
    expect(times('offer-made')).toEqual([['offer-in-a-week', 'call', '2026-12-02T07:00:00.000Z']]);
    expect(times('status')).toEqual([]);
  });

  test.each([
    ['of another origin', rule({ origins: ['event'] }), 0],
    ['of this origin', rule({ origins: ['event', 'web-form'] }), 1],
    ['of another status', rule({ statuses: ['hot'] }), 0],
    ['switched off', rule({ on: false }), 0],
    ['of another trigger', rule({ trigger: 'status' }), 0],
  ])('a rule %s', async (_, it, count) => {
    expect(ruleTimes([it], 'logged', about, now, await usualCalendar())).toHaveLength(count);
  });

  test('of two for the same thing the earlier counts, and the editor can say so', async () => {
    const rules = [
      rule({ id: 'late', delay: { amount: 3, unit: 'days', at: null } }),
      rule({ id: 'soon' }),
      rule({ id: 'visit', kind: 'visit' }),
    ];
    const asked = ruleTimes(rules, 'logged', about, now, await usualCalendar());
    expect(asked.map((it) => it.rule.id)).toEqual(['soon', 'visit']);
    expect(contradictionsIn(rules)).toEqual([[rules[0], rules[1]]]);
    expect(contradictionsIn([rule({ origins: ['event'] }), rule({ origins: ['phone'] })])).toEqual([]);
    expect(contradictionsIn([rule({}), rule({ on: false })])).toEqual([]);
  });
});

describe('in the log', () => {
  let log: TestLog;
  let kari: string;
  const followUps = () => log.db.followUps.toArray();
  beforeEach(async () => {
    log = openLog();
    kari = (await createContact(log, { name: 'Kari' })).id;
    const hot = rule({ trigger: 'status', statuses: ['hot'], kind: 'visit', text: 'See the roof', owner: 'Ola' });
    await saveSettings(log, { followUps: { ...defaultSettings.followUps, rules: [...standardRules, hot] } });
  });

  test('a status sets what its rule says, once, and undoing it takes both back', async () => {
    const { undoId = '' } = await setStatus(log, { id: kari, status: 'hot' });
    expect(await followUps()).toMatchObject([{ kind: 'visit', rule: 'r1', text: 'See the roof', owner: 'Ola' }]);
    await setStatus(log, { id: kari, status: 'interested' });
    await setStatus(log, { id: kari, status: 'hot' });
    expect(await followUps()).toHaveLength(1);
    await undo(log, undoId, true);
    expect(await followUps()).toEqual([]);
    expect((await log.db.contacts.get(kari))?.status).toBe('new');
  });

  test('the same status again sets nothing', async () => {
    await setStatus(log, { id: kari, status: 'new' });
    expect(await followUps()).toEqual([]);
  });

  test('one that is offered and taken names its rule', async () => {
    await setFollowUp(log, { contactId: kari, kind: 'send-material', when: { rule: 'own', id: 'material-next-day' } });
    expect(await followUps()).toMatchObject([{ rule: 'material-next-day', kind: 'send-material' }]);
    const gone = setFollowUp(log, { contactId: kari, kind: 'call', when: { rule: 'own', id: 'gone' } });
    await expect(gone).rejects.toMatchObject({ code: 'not-found' });
  });
});
