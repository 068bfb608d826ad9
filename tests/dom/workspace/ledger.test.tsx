import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LedgerEntry } from '@/lib/followups/contract';
import { now } from './people';
import { renderWorkspace } from './render-workspace';

const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const entry = (change: Partial<LedgerEntry['line']>, rest: Partial<LedgerEntry> = {}): LedgerEntry => ({
  line: {
    id: `l${change.dueAt}`,
    followUpId: 'f1',
    contactId: 'c1',
    dueAt: at(-60),
    at: at(-60),
    change: 0,
    ...change,
  },
  name: 'Kari Nilsen',
  kind: 'call',
  isFault: false,
  ...rest,
});
const lines = () => page.getByRole('list', { name: 'Last reminders' }).getByRole('listitem');

test('the last reminders say what became of each, and which came late that should not have', async () => {
  await renderWorkspace('#settings/reminders', {
    answers: {
      'reminders.ledger': () => ({
        permission: 'granted',
        entries: [
          entry({
            armedAt: at(-120),
            showingAt: at(-60),
            shownAt: at(-60),
            how: 'notification',
            seenAt: at(-58),
            actedAt: at(-58),
            acted: 'done',
          }),
          entry({ dueAt: at(-90), shownAt: at(-60), how: 'digest', late: 'asleep' }, { isFault: true, name: '' }),
          entry({ dueAt: at(-95), showingAt: at(-95) }),
          entry({ dueAt: at(-99), shownAt: at(-60), how: 'panel', late: 'quiet-hours' }),
        ],
      }),
    },
  });
  await expect
    .element(lines().nth(0))
    .toMatchTextContent(/Kari Nilsen Call, due .*Alarm set .* · Shown .* · Seen .* · Done/);
  await expect.element(lines().nth(1)).toMatchTextContent(/together with others.*Fault Late: the computer slept/);
  await expect.element(lines().nth(2)).toMatchTextContent(/not shown yet/);
  await expect.element(lines().nth(3)).toMatchTextContent(/Kept back by your quiet hours/);
});

test('a browser that may not show notifications is said at once', async () => {
  await renderWorkspace('#settings/reminders', {
    answers: { 'reminders.ledger': () => ({ permission: 'denied', entries: [] }) },
  });
  await expect.element(page.getByText('No reminder has been set yet.')).toBeVisible();
  await expect.element(page.getByText(/^Notifications are switched off for Daybook/)).toBeVisible();
});

test('quiet hours are switched on with the night, and changed', async () => {
  const fake = await renderWorkspace('#settings/reminders');
  await page.getByRole('checkbox', { name: 'Quiet hours' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Quiet hours saved.');
  await page.getByLabelText('Quiet from').fill('21:30');
  await page.getByLabelText('Quiet until').click();
  await expect
    .poll(() => fake.of('settings.save').at(-1))
    .toEqual({
      reminders: { hideNames: false, quiet: { from: '21:30', to: '07:00' } },
    });
});
