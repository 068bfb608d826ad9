import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { renderPanel } from './render-panel';
import { activity, known, knownView, loggedView, newView, severalView, unreadableView } from './views';

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });

describe('a new correspondent', () => {
  test('is proposed, each field with its source', async () => {
    await renderPanel(newView());
    await expect.element(heading('New contact')).toBeVisible();
    await expect.element(textbox('Name')).toHaveValue('Nora Lindqvist');
    await expect.element(textbox('Name')).toHaveAccessibleDescription('From header');
    await expect.element(textbox('E-mail')).toHaveValue('nora@arkvista.example');
    await expect.element(textbox('Company')).toHaveAccessibleDescription('domain of the address');
    await expect.element(combobox('Origin')).toHaveDisplayValue('E-mail');
    await expect.element(button('Log contact')).toBeVisible();
    await expect
      .element(page.getByText(/^3 messages will be logged\. 2 earlier messages can't be read\.$/))
      .toBeVisible();
    expect(combobox('Correspondent').query()).toBeNull();
    expect(button('Log mail').query()).toBeNull();
  });

  test('a field that was edited says it was typed', async () => {
    await renderPanel(newView());
    await textbox('Name').fill('Nora Lind');
    await expect.element(textbox('Name')).toHaveAccessibleDescription('typed by you');
  });

  test('another correspondent of the thread can be picked', async () => {
    const mikko = { address: 'mikko@arkvista.example', name: 'Mikko', via: 'from' as const };
    const first = newView();
    const fake = await renderPanel(first, {
      answers: {
        'capture.view': ({ correspondent }) =>
          newView({
            correspondents: [...first.correspondents, mikko],
            chosen: correspondent ?? first.chosen,
          }),
      },
    });
    await combobox('Correspondent').selectOptions('mikko@arkvista.example');
    await expect.element(combobox('Correspondent')).toHaveValue('mikko@arkvista.example');
    expect(fake.of('capture.view').at(-1)).toEqual({ correspondent: 'mikko@arkvista.example' });
  });

  test('a name that shows another address is marked', async () => {
    await renderPanel(
      newView({ correspondents: [{ address: 'nora@arkvista.example', name: 'boss@bank.example', via: 'from' }] }),
    );
    await expect
      .element(page.getByText('The name shows another address. The real one is nora@arkvista.example.'))
      .toBeVisible();
  });
});

describe('a known correspondent', () => {
  test('shows who it is, where they stand and what is promised', async () => {
    await renderPanel(knownView());
    await expect.element(heading('Nora Lindqvist')).toBeVisible();
    await expect.element(page.getByText('Last contact: today 10:12, by Kari, Sales')).toBeVisible();
    await expect.element(button('Log mail')).toBeVisible();
    await expect.element(combobox('Status')).toHaveDisplayValue('New');
    await expect.element(combobox('Order horizon')).toHaveDisplayValue('–');
    const group = page.getByRole('group', { name: 'Follow up', exact: true });
    for (const name of ['In 24 hours', 'Next business day', 'In a week', 'Pick a time'])
      await expect.element(group.getByRole('button', { name, exact: true })).toBeVisible();
    const followUps = page.getByRole('list', { name: 'Open follow-ups', exact: true }).getByRole('listitem');
    expect(followUps.elements()).toHaveLength(2);
    await expect.element(followUps.nth(0)).toMatchTextContent(/Reply/);
    await expect.element(followUps.nth(0)).toMatchTextContent(/overdue/);
    await expect.element(followUps.nth(1)).toMatchTextContent(/Call/);
    await expect.element(followUps.nth(1)).not.toMatchTextContent(/overdue/);
    for (const name of ['Done', 'Snooze'])
      await expect.element(followUps.nth(0).getByRole('button', { name, exact: true })).toBeVisible();
    await expect
      .element(page.getByRole('list', { name: 'History', exact: true }))
      .toMatchTextContent(/Wants the menu too/);
    await expect.element(button('Add note')).toBeVisible();
    await expect.element(button('Open workspace')).toBeVisible();
  });

  test('a mail that is logged says by whom, and has no button', async () => {
    await renderPanel(loggedView());
    await expect.element(page.getByText('Logged by Kari, Sales, today 10:12')).toBeVisible();
    expect(button('Log mail').query()).toBeNull();
    expect(button('Log contact').query()).toBeNull();
  });

  test('what was undone is struck through and said, also on a later page', async () => {
    const undone = activity('a9', { kind: 'undone', summary: 'note', detail: { label: 'note', undoes: ['a1', 'b1'] } });
    const view = loggedView({
      known: known({ history: [undone, activity('a1'), activity('a2')], historyNext: 'after-a2' }),
    });
    const fake = await renderPanel(view, {
      answers: { 'contacts.history': () => ({ activities: [activity('b1'), activity('b2')] }) },
    });
    const lines = page.getByRole('list', { name: 'History', exact: true }).getByRole('listitem');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.element(lines.nth(4)).toBeVisible();
    const struck = lines
      .elements()
      .map((line) => line.textContent.includes('Undone') && line.querySelector('.activity-tag') !== null);
    expect(struck).toEqual([false, true, false, true, false]);
    expect(fake.of('contacts.history')).toEqual([
      { id: 'contact-1', contextId: 'context-1', after: 'after-a2', limit: 20 },
    ]);
  });

  test('the workspace opens at the contact', async () => {
    const fake = await renderPanel(loggedView());
    await button('Open workspace').click();
    expect(fake.of('panel.openWorkspace')).toEqual([{ at: 'contact', id: 'contact-1' }]);
    expect(button('Choose another contact').query()).toBeNull();
  });

  test('another account is said', async () => {
    const otherAccount = { expected: 'kari@fjordhotel.example', found: 'kari@private.example' };
    await renderPanel(loggedView({ otherAccount }));
    await expect.element(page.getByText('This is another account')).toBeVisible();
    await expect.element(page.getByText('kari@private.example', { exact: false })).toBeVisible();
  });
});

describe('no certain answer', () => {
  test('several contacts are a question; the one picked is asked for', async () => {
    const fake = await renderPanel(severalView(), {
      answers: {
        'capture.view': ({ contactId }) => (contactId ? knownView({ chosen: 'post@arkvista.example' }) : severalView()),
      },
    });
    await expect.element(heading('Which contact is this?')).toBeVisible();
    await page.getByRole('button', { name: /^Nora Lindqvist/ }).click();
    await expect.element(heading('Nora Lindqvist')).toBeVisible();
    expect(fake.of('capture.view').at(-1)).toEqual({ correspondent: 'post@arkvista.example', contactId: 'contact-1' });
    await button('Choose another contact').click();
    await expect.element(heading('Which contact is this?')).toBeVisible();
  });

  test('a mail that cannot be read says so and why', async () => {
    await renderPanel(unreadableView);
    await expect.element(heading("Daybook can't read this message")).toBeVisible();
    await expect.element(page.getByText("The page doesn't show who sent this mail.")).toBeVisible();
    await expect.element(button('Enter by hand')).toBeVisible();
  });

  test('no mail open is calm', async () => {
    await renderPanel({ kind: 'nothing' });
    await expect.element(heading('No mail is open')).toBeVisible();
  });

  test('nobody from outside', async () => {
    await renderPanel(newView({ proposal: null, correspondents: [], chosen: '', notLogged: 0 }));
    await expect.element(heading('Nobody from outside')).toBeVisible();
  });

  test('no answer says what to do, and can be asked again', async () => {
    const fake = await renderPanel(
      { kind: 'nothing' },
      {
        answers: {
          'capture.view': () => {
            throw new DaybookError('no-answer');
          },
        },
      },
    );
    await expect.element(page.getByText("Daybook doesn't answer. Reload this page and try again.")).toBeVisible();
    fake.answers['capture.view'] = () => knownView();
    await button('Try again').click();
    await expect.element(heading('Nora Lindqvist')).toBeVisible();
  });
});

describe('the first run', () => {
  test('asks who the user is, in the way of nothing; dismissed for the session', async () => {
    const fake = await renderPanel(newView(), { profileMissing: true });
    await button('Open settings').click();
    expect(fake.of('panel.openWorkspace')).toEqual([{ at: 'profile' }]);
    await expect.element(button('Log contact')).toBeEnabled();
    await button('Dismiss').click();
    expect(page.getByText('Tell Daybook who you are').query()).toBeNull();
  });

  test('is not asked of who has said it', async () => {
    await renderPanel(newView());
    await expect.element(heading('New contact')).toBeVisible();
    expect(page.getByText('Tell Daybook who you are').query()).toBeNull();
  });
});
