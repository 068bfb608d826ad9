import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { changing } from './fake-backend';
import { renderPanel } from './render-panel';
import { contact, followUp, known, knownView, minutes } from './views';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
const status = page.getByRole('status');
const logged = { contactId: 'contact-1', undoId: 'undo-1', messages: 3, unreadable: 2, created: true };

describe('a known contact', () => {
  test('Log mail logs the thread for that contact', async () => {
    const fake = await renderPanel(knownView(), {
      answers: { 'capture.log': () => ({ ...logged, created: false, messages: 1, unreadable: 0 }) },
    });
    await button('Log mail').click();
    await expect.element(status).toHaveTextContent('Mail logged. 1 message.');
    expect(fake.of('capture.log')).toEqual([
      { contextId: 'context-1', correspondent: 'nora@arkvista.example', contactId: 'contact-1' },
    ]);
  });

  test('status and order horizon are saved as they are picked', async () => {
    const fake = await renderPanel(knownView(), {
      answers: {
        'contacts.setStatus': () => ({ undoId: 'undo-1' }),
        'contacts.setHorizon': () => ({ undoId: 'undo-2' }),
        'log.undo': () => ({ kind: 'undone', label: 'status' }),
      },
    });
    await combobox('Status').selectOptions('Keep following up');
    await expect.element(status).toHaveTextContent('Status: Keep following up.');
    await expect.element(combobox('Status')).toHaveDisplayValue('Keep following up');
    await combobox('Order horizon').selectOptions('B – in two to three months');
    await expect.element(status).toHaveTextContent('Order horizon: B – in two to three months.');
    await combobox('Order horizon').selectOptions('–');
    await button('Undo').click();
    expect(fake.of('contacts.setStatus')).toEqual([{ contextId: 'context-1', id: 'contact-1', status: 'follow-up' }]);
    expect(fake.of('contacts.setHorizon').map(({ horizon }) => horizon)).toEqual(['B', null]);
    expect(fake.of('log.undo')).toEqual([{ contextId: 'context-1', undoId: 'undo-2', confirm: false }]);
  });

  test('a status that was not saved is not shown; one that was undone goes back', async () => {
    const tab = changing(knownView());
    const fake = await renderPanel(tab.now(), {
      answers: {
        'capture.view': tab.now,
        'contacts.setStatus': () => {
          throw new DaybookError('storage-full');
        },
      },
    });
    await combobox('Status').selectOptions('Hot');
    await expect.element(status).toMatchTextContent(/^The disk is full/);
    await expect.element(combobox('Status')).toHaveDisplayValue('New');
    fake.answers['contacts.setStatus'] = () => ({ undoId: 'undo-1' });
    await combobox('Status').selectOptions('Hot');
    await expect.element(status).toHaveTextContent('Status: Hot.');
    for (const [change, saved] of [
      [2, 'hot'],
      [3, 'new'],
      [4, 'qualified'],
    ] as const) {
      tab.set(knownView({ known: known({ contact: contact({ status: saved, change }) }) }));
      fake.change('contacts');
      await expect.element(combobox('Status')).toHaveValue(saved);
    }
  });

  test.each([
    ['In 24 hours', 'reply-24h'],
    ['Next business day', 'next-business-day'],
    ['In a week', 'in-a-week'],
  ] as const)('%s is one click', async (name, rule) => {
    const fake = await renderPanel(knownView(), {
      answers: { 'followUps.set': () => ({ undoId: 'undo-1', followUp: followUp('f', { dueAt: minutes(24 * 60) }) }) },
    });
    await button(name).click();
    await expect.element(status).toHaveTextContent('Follow-up set: tomorrow 10:30.');
    await expect.element(button('Undo')).toBeVisible();
    expect(fake.of('followUps.set')).toEqual([
      { contextId: 'context-1', contactId: 'contact-1', kind: 'other', when: { rule } },
    ]);
  });

  test('Pick a time sends the wall clock; a refusal keeps the form', async () => {
    const fake = await renderPanel(knownView(), {
      answers: {
        'followUps.set': () => {
          throw new DaybookError('date-past');
        },
      },
    });
    await button('Pick a time').click();
    await page.getByLabelText('When', { exact: true }).fill('2026-11-27T14:15');
    await combobox('What').selectOptions('Visit');
    await button('Set').click();
    await expect.element(status).toHaveTextContent('This time has passed. Choose a later one.');
    await expect.element(page.getByLabelText('When', { exact: true })).toHaveValue('2026-11-27T14:15');
    fake.answers['followUps.set'] = () => ({ followUp: followUp('f', { dueAt: minutes(24 * 60) }) });
    await button('Set').click();
    await expect.element(button('Set')).not.toBeInTheDocument();
    expect(fake.of('followUps.set').at(-1)).toEqual({
      contextId: 'context-1',
      contactId: 'contact-1',
      kind: 'visit',
      when: { rule: 'picked', local: '2026-11-27T14:15' },
    });
  });

  test('what the mail asks for is offered with its words, and set by a click', async () => {
    const suggestion = {
      ruleId: 'material-next-day',
      kind: 'send-material' as const,
      dueAt: minutes(24 * 60),
      words: 'send me your price list',
    };
    const fake = await renderPanel(knownView({ suggestions: [suggestion] }), {
      answers: { 'followUps.set': () => ({ followUp: followUp('new'), undoId: 'undo-3' }) },
    });
    const list = page.getByRole('list', { name: 'Suggested by this mail' });
    await expect.element(list).toMatchTextContent(/Send material .*Because it says “send me your price list”/);
    await list.getByRole('button', { name: 'Set' }).click();
    expect(fake.of('followUps.set')).toMatchObject([
      { kind: 'send-material', when: { rule: 'own', id: 'material-next-day' } },
    ]);
  });

  test('an open follow-up is done or snoozed in its row', async () => {
    const fake = await renderPanel(knownView(), {
      answers: {
        'followUps.done': () => ({ undoId: 'undo-1' }),
        'followUps.snooze': () => ({ undoId: 'undo-2' }),
      },
    });
    const rows = page.getByRole('list', { name: 'Open follow-ups', exact: true }).getByRole('listitem');
    await rows.nth(0).getByRole('button', { name: 'Done', exact: true }).click();
    await expect.element(status).toHaveTextContent('Done: Reply.');
    await rows.nth(1).getByRole('button', { name: 'Snooze', exact: true }).click();
    await rows.nth(1).getByRole('button', { name: 'Tomorrow', exact: true }).click();
    await expect.element(status).toHaveTextContent('Snoozed: Call.');
    expect(fake.of('followUps.done')).toEqual([{ contextId: 'context-1', id: 'follow-up-1' }]);
    expect(fake.of('followUps.snooze')).toEqual([{ contextId: 'context-1', id: 'follow-up-2', until: 'tomorrow' }]);
  });
});
