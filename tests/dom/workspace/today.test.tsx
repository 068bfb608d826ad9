import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { activity, busyToday, card, dueItem, emptyToday } from './people';
import { renderWorkspace } from './render-workspace';

const hour = 3_600_000;
const status = () => page.getByRole('status');
const rowsOf = (section: string) => page.getByRole('list', { name: section, exact: true }).getByRole('listitem');

describe('Today', () => {
  test('shows enquiries first, then overdue, today and the next 7 days, each under its heading', async () => {
    await renderWorkspace('#today', { answers: { 'today.get': busyToday } });
    await expect.element(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Overdue' })).toBeVisible();
    const headings = page
      .getByRole('heading', { level: 2 })
      .elements()
      .map((heading) => heading.textContent);
    expect(headings).toEqual(['Web enquiries', 'Overdue', 'Today', 'Next 7 days']);
    expect(rowsOf('Overdue').elements()).toHaveLength(12);
    await expect.element(rowsOf('Overdue').first()).toMatchTextContent(/5 h overdue/);
    await expect.element(rowsOf('Today').first()).toMatchTextContent(/due today 11:00/);
  });

  test('sections without a row are absent', async () => {
    await renderWorkspace('#today', {
      answers: { 'today.get': () => ({ ...emptyToday, overdue: [dueItem(1, -hour)], hasContacts: true }) },
    });
    await expect.element(page.getByRole('heading', { name: 'Overdue' })).toBeVisible();
    expect(page.getByRole('heading', { level: 2 }).elements()).toHaveLength(1);
  });

  test('an empty log explains the first step; a log with nothing due does not', async () => {
    const fake = await renderWorkspace('#today');
    await expect.element(page.getByRole('heading', { name: 'Log your first contact' })).toBeVisible();
    fake.answers['today.get'] = () => ({ ...emptyToday, hasContacts: true });
    fake.change('contacts');
    await expect.element(page.getByRole('heading', { name: 'Nothing due' })).toBeVisible();
    expect(page.getByRole('heading', { name: 'Log your first contact' }).query()).toBeNull();
  });

  test('a name leads to the contact', async () => {
    await renderWorkspace('#today', {
      answers: { 'today.get': () => ({ ...emptyToday, today: [dueItem(1, hour)], hasContacts: true }) },
    });
    const link = page.getByRole('link', { name: card(1).name });
    await expect.element(link).toHaveAttribute('href', '#contacts/contact-001');
  });

  test('Done is said with Undo, the focus goes to the next row, and Undo takes it back', async () => {
    let items = [dueItem(1, -hour), dueItem(2, -hour)];
    const fake = await renderWorkspace('#today', {
      answers: {
        'today.get': () => ({ ...emptyToday, overdue: items, hasContacts: true }),
        'followUps.done': ({ id }) => {
          items = items.filter(({ followUp }) => followUp.id !== id);
          fake.change('followUps');
          return { undoId: 'undo-1' };
        },
        'log.undo': () => ({ kind: 'undone', label: 'follow-up' }),
      },
    });
    await rowsOf('Overdue').first().getByRole('button', { name: 'Done' }).click();
    await expect.element(status()).toMatchTextContent(/Done: Send material, Anders Lindqvist/);
    await expect.poll(() => rowsOf('Overdue').elements().length).toBe(1);
    expect(rowsOf('Overdue').getByRole('button', { name: 'Done' }).element()).toBe(document.activeElement);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(status()).toMatchTextContent(/Undone/);
    expect(fake.of('log.undo')).toEqual([{ undoId: 'undo-1', confirm: false }]);
  });

  test('an undo that would take more with it lists that and asks', async () => {
    const fake = await renderWorkspace('#today', {
      answers: {
        'today.get': () => ({ ...emptyToday, overdue: [dueItem(1, -hour)], hasContacts: true }),
        'followUps.done': () => ({ undoId: 'undo-1' }),
        'log.undo': ({ confirm }) =>
          confirm
            ? { kind: 'undone', label: 'follow-up' }
            : { kind: 'ask', label: 'follow-up', since: [activity(1, { detail: { text: 'They called' } })] },
      },
    });
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Undo this as well?' });
    await expect.element(dialog).toMatchTextContent(/They called/);
    await dialog.getByRole('button', { name: 'Undo all of it' }).click();
    await expect.element(status()).toMatchTextContent(/Undone/);
    expect(fake.of('log.undo').map(({ confirm }) => confirm)).toEqual([false, true]);
  });

  test('Snooze until a time that is picked', async () => {
    const fake = await renderWorkspace('#today', {
      answers: {
        'today.get': () => ({ ...emptyToday, overdue: [dueItem(1, -hour)], hasContacts: true }),
        'followUps.snooze': () => ({ undoId: 'undo-1' }),
      },
    });
    await page.getByRole('button', { name: 'Snooze' }).click();
    await page.getByRole('button', { name: 'Pick a time' }).click();
    await page.getByRole('textbox', { name: 'Snooze until' }).fill('2026-12-24T09:30');
    await rowsOf('Overdue').getByRole('button', { name: 'Snooze' }).last().click();
    await expect.element(status()).toMatchTextContent(/Snoozed/);
    expect(fake.of('followUps.snooze')).toEqual([{ id: 'f1', until: { local: '2026-12-24T09:30' } }]);
  });

  test('Snooze offers an hour, tomorrow and more, by keyboard alone', async () => {
    const fake = await renderWorkspace('#today', {
      answers: {
        'today.get': () => ({ ...emptyToday, overdue: [dueItem(1, -hour)], hasContacts: true }),
        'followUps.snooze': () => ({ undoId: 'undo-1' }),
      },
    });
    const snooze = page.getByRole('button', { name: 'Snooze' });
    await expect.element(snooze).toBeVisible();
    snooze.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('group', { name: 'Snooze until' })).toBeVisible();
    // This afternoon is offered in the morning only, wherever the test runs.
    for (let at = 0; at < 3 && document.activeElement?.textContent !== 'Tomorrow'; at += 1)
      await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{Enter}');
    await expect.element(status()).toMatchTextContent(/Snoozed: Send material, Anders Lindqvist/);
    expect(fake.of('followUps.snooze')).toEqual([{ id: 'f1', until: 'tomorrow' }]);
    expect(page.getByRole('group', { name: 'Snooze until' }).query()).toBeNull();
  });

  test('a mail that can’t be opened: says where it was last seen, with a link only a browser may follow', async () => {
    const fake = await renderWorkspace('#today', {
      answers: {
        'today.get': () => ({ ...emptyToday, overdue: [dueItem(1, -hour)], hasContacts: true }),
        'mail.open': () => ({
          opened: false,
          lastSeen: { url: 'https://mail.firm.example/?_uid=7', at: '2026-11-24T08:00:00.000Z' },
        }),
      },
    });
    await page.getByRole('button', { name: 'Open mail' }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/last seen here, yesterday 08:00/);
    await expect
      .element(page.getByRole('link', { name: /_uid=7/ }))
      .toHaveAttribute('href', 'https://mail.firm.example/?_uid=7');
    fake.answers['mail.open'] = () => ({
      opened: false,
      lastSeen: { url: 'javascript:alert(1)', at: '2026-11-24T08:00:00.000Z' },
    });
    await page.getByRole('button', { name: 'Open mail' }).click();
    await expect.element(page.getByRole('alert')).toMatchTextContent(/javascript:alert\(1\)/);
    expect(page.getByRole('link', { name: /javascript/ }).query()).toBeNull();
  });

  test('what goes wrong is said, and the row stays', async () => {
    await renderWorkspace('#today', {
      answers: {
        'today.get': () => ({ ...emptyToday, overdue: [dueItem(1, -hour)], hasContacts: true }),
        'followUps.done': () => {
          throw new DaybookError('storage-full');
        },
      },
    });
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.element(status()).toMatchTextContent(/The disk is full/);
    expect(page.getByRole('button', { name: 'Undo' }).query()).toBeNull();
    expect(rowsOf('Overdue').elements()).toHaveLength(1);
  });

  test('a double click sends the command once', async () => {
    const { promise, resolve } = Promise.withResolvers<{ undoId: string }>();
    const fake = await renderWorkspace('#today', {
      answers: {
        'today.get': () => ({ ...emptyToday, overdue: [dueItem(1, -hour)], hasContacts: true }),
        'followUps.done': () => promise,
      },
    });
    await page.getByRole('button', { name: 'Done' }).dblClick();
    resolve({ undoId: 'undo-1' });
    await expect.element(status()).toMatchTextContent(/Done:/);
    expect(fake.of('followUps.done')).toHaveLength(1);
  });

  test('the backup line says never, then when', async () => {
    await renderWorkspace('#today');
    await expect.element(page.getByText('Last backup: never')).toBeVisible();
    await renderWorkspace('#today', { host: { lastBackup: () => '2026-11-25T09:00:00.000Z' } });
    await expect.element(page.getByText('Last backup: today 09:00')).toBeVisible();
  });
});

describe('one follow-up', () => {
  test('can be done, snoozed, its mail opened', async () => {
    const fake = await renderWorkspace('#follow-up/f1', {
      answers: {
        'followUps.get': () => dueItem(1, -hour),
        'mail.open': () => ({ opened: true }),
        'followUps.done': () => ({ undoId: 'undo-1' }),
      },
    });
    await expect.element(page.getByText('1 h overdue')).toBeVisible();
    await page.getByRole('button', { name: 'Open mail' }).click();
    await expect.element(status()).toMatchTextContent(/Mail opened/);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.element(status()).toMatchTextContent(/Done:/);
    expect(fake.of('mail.open')).toEqual([{ threadId: 'thread-f1' }]);
  });

  test('one that is done offers nothing; one that is gone says so', async () => {
    const fake = await renderWorkspace('#follow-up/f1', {
      answers: {
        'followUps.get': () => ({
          ...dueItem(1, -hour),
          followUp: { ...dueItem(1, -hour).followUp, state: 'done', closedAt: '2026-11-25T09:30:00.000Z' },
        }),
      },
    });
    await expect.element(page.getByText('Closed today 09:30')).toBeVisible();
    expect(page.getByRole('button', { name: 'Done' }).query()).toBeNull();
    fake.answers['followUps.get'] = () => {
      throw new DaybookError('not-found');
    };
    fake.change('followUps');
    await expect.element(page.getByText('This follow-up is no longer there')).toBeVisible();
  });
});
