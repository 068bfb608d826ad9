import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { changing } from './fake-backend';
import { renderPanel } from './render-panel';
import { activity, knownView, loggedView, newView, unreadableView } from './views';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const status = page.getByRole('status');
const logged = { contactId: 'contact-1', undoId: 'undo-1', messages: 3, unreadable: 2, created: true };

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
          website: '',
          postalAddress: '',
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
    fields: {
      name: 'Nora',
      address: 'nora@arkvista.example',
      companyName: '',
      title: '',
      phone: '',
      website: '',
      postalAddress: '',
      origin: 'email',
    },
    note: 'Rang twice',
  });
  await expect.element(button('Enter by hand')).toBeVisible();
});
