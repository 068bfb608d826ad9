import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import type { Answers } from '../panel/fake-backend';
import { activity, contact, followUp, history } from './people';
import { renderWorkspace } from './render-workspace';

const hour = 3_600_000;
const answers: Answers = {
  'contacts.get': () => ({
    contact: contact(),
    company: null,
    followUps: [followUp('late', -hour), followUp('closed', -hour, { state: 'done', kind: 'visit' })],
  }),
  'contacts.history': () => ({ activities: history() }),
};
const at = '#contacts/contact-000';
const status = () => page.getByRole('status');
const historyLines = () => page.getByRole('list', { name: 'History' }).getByRole('listitem');

describe('editing a field', () => {
  test('shows each field with its source', async () => {
    await renderWorkspace(at, { answers });
    await expect.element(page.getByText("from the mail's From header").first()).toBeVisible();
    await expect.element(page.getByText('22 33 44 55')).toBeVisible();
    await expect.element(page.getByText('by hand').first()).toBeVisible();
  });

  test.each([
    ['Name', 'Inga Solberg', { name: 'Inga Solberg' }],
    ['E-mail addresses', 'new@x.example\nold@x.example', { emails: ['new@x.example', 'old@x.example'] }],
    ['Phone numbers', '+358 40 123\n+47 99', { phones: ['+358 40 123', '+47 99'] }],
    ['Title', 'CEO', { title: 'CEO' }],
    ['Company', 'Nordlys AS', { companyName: 'Nordlys AS' }],
    ['Owner', 'Per', { owner: 'Per' }],
    ['Tags', 'a, b', { tags: ['a', 'b'] }],
    ['Note', 'One\nTwo', { note: 'One\nTwo' }],
  ])('%s is saved as what was typed', async (label, typed, edit) => {
    const fake = await renderWorkspace(at, { answers: { ...answers, 'contacts.edit': () => ({ undoId: 'undo-1' }) } });
    await page.getByRole('button', { name: `Edit ${label}` }).click();
    const form = page.getByRole('button', { name: 'Save' }).element().closest('form');
    const field = page.elementLocator(form ?? document.body).getByRole('textbox', { name: label });
    await expect.element(field).toHaveFocus();
    await field.fill(typed);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(status()).toHaveTextContent(`Saved: ${label}`);
    expect(fake.of('contacts.edit')).toEqual([{ id: 'contact-000', edit }]);
    await expect.element(page.getByRole('button', { name: `Edit ${label}` })).toHaveFocus();
  });

  test('what was typed stays when it can’t be saved, and while news of other changes come', async () => {
    const fake = await renderWorkspace(at, {
      answers: {
        ...answers,
        'contacts.edit': () => {
          throw new DaybookError('storage-full');
        },
      },
    });
    await page.getByRole('button', { name: 'Edit Title' }).click();
    const field = page.getByRole('textbox', { name: 'Title' });
    await field.fill('CEO');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveAccessibleDescription(/The disk is full/);
    fake.answers['contacts.get'] = () => ({ contact: contact({ title: 'Other' }), company: null, followUps: [] });
    fake.change('contacts');
    await expect.element(page.getByText('None open')).toBeVisible();
    await expect.element(field).toHaveValue('CEO');
  });

  test('Escape and an unchanged value send nothing', async () => {
    const fake = await renderWorkspace(at, { answers });
    await page.getByRole('button', { name: 'Edit Title' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('CEO');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Edit Title' })).toHaveFocus();
    await page.getByRole('button', { name: 'Edit Title' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Purchasing manager');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Edit Title' })).toBeVisible();
    expect(fake.of('contacts.edit')).toEqual([]);
  });
});

describe('where the contact stands', () => {
  test('status and order horizon are one choice each', async () => {
    const fake = await renderWorkspace(at, {
      answers: {
        ...answers,
        'contacts.setStatus': () => ({ undoId: 'undo-1' }),
        'contacts.setHorizon': () => ({ undoId: 'undo-2' }),
      },
    });
    await page.getByRole('combobox', { name: 'Status' }).selectOptions('Hot');
    await expect.element(status()).toHaveTextContent('Status: Hot');
    await page.getByRole('combobox', { name: 'Order horizon' }).selectOptions('–');
    await expect.element(status()).toHaveTextContent('Order horizon: –');
    expect(fake.of('contacts.setStatus')).toEqual([{ id: 'contact-000', status: 'hot' }]);
    expect(fake.of('contacts.setHorizon')).toEqual([{ id: 'contact-000', horizon: null }]);
  });

  test('only open follow-ups stand there; they can be done and cancelled', async () => {
    const fake = await renderWorkspace(at, {
      answers: { ...answers, 'followUps.cancel': () => ({ undoId: 'undo-1' }) },
    });
    const list = page.getByRole('list', { name: 'Open follow-ups' });
    await expect.element(list).toMatchTextContent(/Reply 1 h overdue/);
    expect(list.getByRole('listitem').elements()).toHaveLength(1);
    await page.getByRole('button', { name: 'Cancel follow-up' }).click();
    await expect.element(status()).toHaveTextContent('Cancelled: Reply, Ingrid Solberg');
    expect(fake.of('followUps.cancel')).toEqual([{ id: 'late' }]);
  });

  test('a follow-up is set by one click, or at a time of one’s own', async () => {
    const fake = await renderWorkspace(at, {
      answers: { ...answers, 'followUps.set': () => ({ undoId: 'undo-1', followUp: followUp('new', 24 * hour) }) },
    });
    await page.getByRole('button', { name: 'In a week' }).click();
    await expect.element(status()).toHaveTextContent('Follow-up set: Call, tomorrow 10:00');
    await page.getByRole('combobox', { name: 'What' }).selectOptions('Send material');
    await page.getByRole('button', { name: 'Pick a time' }).click();
    await page.getByLabelText('When', { exact: true }).fill('2026-12-01T09:30');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await expect.poll(() => fake.of('followUps.set').length).toBe(2);
    expect(fake.of('followUps.set')).toEqual([
      { contactId: 'contact-000', kind: 'call', when: { rule: 'in-a-week' } },
      { contactId: 'contact-000', kind: 'send-material', when: { rule: 'picked', local: '2026-12-01T09:30' } },
    ]);
  });
});

describe('the history', () => {
  test('is text only, says what was undone, and quotes what was selected in the mail', async () => {
    await renderWorkspace(at, { answers });
    await expect.element(page.getByText(/by Friday\. <b>Not bold<\/b>/)).toBeVisible();
    expect(document.querySelector('.activity b')).toBeNull();
    await expect.element(historyLines().nth(1)).toMatchTextContent(/Status: New → Hot.*Undone/);
    await expect.element(page.getByText(/Could you send an offer/)).toBeVisible();
    expect(document.querySelector('blockquote')?.textContent).toMatch(/^We are 40 people/);
  });

  test('goes on by key, and an undo on a newer page still strikes out what it undid', async () => {
    const fake = await renderWorkspace(at, {
      answers: {
        ...answers,
        'contacts.history': ({ after }) =>
          after === undefined
            ? {
                activities: [activity(1, { kind: 'undone', detail: { label: 'note', undoes: ['activity-9'] } })],
                next: 'k',
              }
            : { activities: [activity(9, { detail: { text: 'Taken back' } })] },
      },
    });
    await page.getByRole('list', { name: 'History' }).getByRole('button', { name: 'Show more' }).click();
    await expect.element(historyLines().nth(1)).toMatchTextContent(/Taken back.*Undone/);
    expect(fake.of('contacts.history').map(({ after }) => after)).toEqual([undefined, 'k']);
  });

  test('a note that can’t be saved stays typed', async () => {
    const fake = await renderWorkspace(at, {
      answers: {
        ...answers,
        'contacts.addNote': () => {
          throw new DaybookError('storage-failed');
        },
      },
    });
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.fill('Called');
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.element(status()).toMatchTextContent(/couldn't save/);
    await expect.element(note).toHaveValue('Called');
    fake.answers['contacts.addNote'] = () => ({ undoId: 'undo-1' });
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect.element(status()).toHaveTextContent('Note added');
    await expect.element(note).toHaveValue('');
  });
});

describe('deleting', () => {
  test('goes back to the list, with Undo', async () => {
    const fake = await renderWorkspace(at, {
      answers: {
        ...answers,
        'contacts.delete': () => ({ undoId: 'undo-1' }),
        'log.undo': () => ({ kind: 'undone', label: 'delete' }),
      },
    });
    await page.getByRole('button', { name: 'Delete contact' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
    await expect.element(status()).toHaveTextContent('Deleted: Ingrid Solberg');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(status()).toHaveTextContent('Undone');
    expect(fake.of('contacts.delete')).toEqual([{ id: 'contact-000' }]);
    expect(fake.of('log.undo')).toEqual([{ undoId: 'undo-1', confirm: false }]);
  });

  test('a contact that is gone says so', async () => {
    await renderWorkspace(at, {
      answers: {
        'contacts.get': () => {
          throw new DaybookError('not-found');
        },
      },
    });
    await expect.element(page.getByRole('heading', { name: 'This contact is no longer there' })).toBeVisible();
  });
});
