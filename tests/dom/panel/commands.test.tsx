import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import type { ThreadView } from '@/lib/capture/contract';
import { renderPanel } from './render-panel';
import { activity, contact, followUp, known, knownView, loggedView, minutes, newView, unreadableView } from './views';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const status = page.getByRole('status');
const logged = { contactId: 'contact-1', undoId: 'undo-1', messages: 3, unreadable: 2, created: true };

/** A background with one view, which a command changes. */
const changing = (first: ThreadView) => {
  let view = first;
  return {
    now: () => view,
    set: (next: ThreadView) => {
      view = next;
    },
  };
};

describe('Log contact', () => {
  test('logs what the form says, says what was logged, and can be undone', async () => {
    const tab = changing(newView());
    const fake = await renderPanel(tab.now(), {
      answers: {
        'capture.view': tab.now,
        'capture.log': () => {
          tab.set(loggedView());
          return logged;
        },
        'log.undo': () => {
          tab.set(newView());
          return { kind: 'undone', label: 'capture' };
        },
      },
    });
    await textbox('Phone').fill('22 33 44 55');
    await button('Log contact').click();
    await expect.element(status).toHaveTextContent('Contact logged. 3 messages, 2 could not be read.');
    expect(fake.of('capture.log')).toEqual([
      {
        contextId: 'context-1',
        correspondent: 'nora@arkvista.example',
        fields: {
          name: 'Nora Lindqvist',
          address: 'nora@arkvista.example',
          companyName: 'Arkvista',
          title: '',
          phone: '22 33 44 55',
          origin: 'email',
        },
      },
    ]);
    fake.change('contacts', 'activities');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Nora Lindqvist' })).toBeVisible();
    await button('Undo').click();
    expect(fake.of('log.undo')).toEqual([{ contextId: 'context-1', undoId: 'undo-1', confirm: false }]);
    await expect.element(status).toHaveTextContent('Undone.');
    expect(button('Undo').query()).toBeNull();
  });

  test('the same click twice is one', async () => {
    const answer = Promise.withResolvers<typeof logged>();
    const fake = await renderPanel(newView(), { answers: { 'capture.log': () => answer.promise } });
    await button('Log contact').dblClick();
    answer.resolve(logged);
    await expect.element(status).toMatchTextContent(/^Contact logged\./);
    expect(fake.of('capture.log')).toHaveLength(1);
  });

  test('an undo that would take more along lists it and asks', async () => {
    const since = [activity('a7', { kind: 'note', summary: 'Called back', detail: { text: 'Called back' } })];
    const fake = await renderPanel(newView(), {
      answers: {
        'capture.log': () => logged,
        'log.undo': ({ confirm }) =>
          confirm ? { kind: 'undone', label: 'capture' } : { kind: 'ask', label: 'capture', since },
      },
    });
    await button('Log contact').click();
    await button('Undo').click();
    await expect
      .element(page.getByRole('region', { name: /^Something was added since/ }))
      .toMatchTextContent(/Called back/);
    await button('Keep it').click();
    expect(button('Undo all of it').query()).toBeNull();
    expect(fake.of('log.undo')).toHaveLength(1);
    await button('Log contact').click();
    await button('Undo').click();
    await button('Undo all of it').click();
    expect(fake.of('log.undo').at(-1)).toEqual({ contextId: 'context-1', undoId: 'undo-1', confirm: true });
    await expect.element(status).toHaveTextContent('Undone.');
  });

  test('a time of arrival that the page does not say is asked for before anything is sent', async () => {
    const fake = await renderPanel(newView({ asksArrival: true }), { answers: { 'capture.log': () => logged } });
    const arrival = page.getByLabelText('When did this mail arrive?');
    await button('Log contact').click();
    await expect.element(arrival).toHaveAccessibleDescription(/Fill in the time/);
    expect(fake.of('capture.log')).toEqual([]);
    await arrival.fill('2026-11-23T16:05');
    await button('Log contact').click();
    await expect.element(status).toMatchTextContent(/^Contact logged\./);
    expect(fake.of('capture.log')[0]?.arrivedAt).toBe(new Date(2026, 10, 23, 16, 5).toISOString());
  });

  test.each([
    ['bad-address', 'E-mail'],
    ['name-missing', 'Name'],
  ] as const)('%s is said in the line and at the field', async (code, field) => {
    await renderPanel(newView(), {
      answers: {
        'capture.log': () => {
          throw new DaybookError(code);
        },
      },
    });
    await textbox(field).fill('typed with care');
    await button('Log contact').click();
    await expect.element(textbox(field)).toHaveAttribute('aria-invalid');
    await expect.element(textbox(field)).toHaveValue('typed with care');
    await expect.element(status).not.toBeEmptyDOMElement();
    expect(button('Undo').query()).toBeNull();
  });

  test('the mail has changed: said, asked again, and not sent for the other mail', async () => {
    const tab = changing(newView());
    const fake = await renderPanel(tab.now(), {
      answers: {
        'capture.view': tab.now,
        'capture.log': () => {
          tab.set(knownView({ contextId: 'context-2' }));
          throw new DaybookError('mail-has-changed');
        },
      },
    });
    await button('Log contact').click();
    await expect.element(status).toHaveTextContent('The mail has changed, look again');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Nora Lindqvist' })).toBeVisible();
    await expect.element(status).toHaveTextContent('The mail has changed, look again');
    expect(fake.of('capture.log')).toHaveLength(1);
  });

  test('what was said about one mail is gone with it', async () => {
    const tab = changing(newView());
    const fake = await renderPanel(tab.now(), { answers: { 'capture.view': tab.now, 'capture.log': () => logged } });
    await button('Log contact').click();
    await expect.element(status).toMatchTextContent(/^Contact logged\./);
    tab.set(knownView({ contextId: 'context-2' }));
    fake.change('context');
    await expect.element(status).toBeEmptyDOMElement();
    expect(button('Undo').query()).toBeNull();
  });
});

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

test('by hand: a contact from what was typed, kept when it was refused', async () => {
  const fake = await renderPanel(unreadableView, {
    answers: {
      'capture.byHand': () => {
        throw new DaybookError('bad-address');
      },
    },
  });
  await button('Enter by hand').click();
  await textbox('Name').fill('Nora');
  await textbox('E-mail').fill('nora at arkvista');
  await textbox('Note').fill('Rang twice');
  await button('Save').click();
  await expect.element(textbox('E-mail')).toHaveAccessibleDescription(/not an e-mail address/);
  fake.answers['capture.byHand'] = () => ({ contactId: 'contact-1', undoId: 'undo-1' });
  await textbox('E-mail').fill('nora@arkvista.example');
  await button('Save').click();
  await expect.element(status).toHaveTextContent('Contact saved.');
  expect(fake.of('capture.byHand').at(-1)).toEqual({
    contextId: 'context-1',
    fields: { name: 'Nora', address: 'nora@arkvista.example', companyName: '', title: '', phone: '', origin: 'email' },
    note: 'Rang twice',
  });
  await expect.element(button('Enter by hand')).toBeVisible();
});
