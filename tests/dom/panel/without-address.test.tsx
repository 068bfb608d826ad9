import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { renderPanel } from './render-panel';
import { knownView, namelessView, newView } from './views';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

describe('somebody the page shows by name only', () => {
  test('is asked for, and then the mail is theirs', async () => {
    let view = namelessView();
    const fake = await renderPanel(view, {
      answers: {
        'capture.view': () => view,
        'capture.giveAddress': () => {
          view = newView();
          fake.change('context');
          return null;
        },
      },
    });
    await expect.element(heading('Which address?')).toBeVisible();
    await expect
      .element(page.getByText(/^The page doesn't say for certain which address belongs to Per Hansen\./))
      .toBeVisible();
    expect(page.getByText('Nobody from outside').query()).toBeNull();
    await textbox('E-mail of Per Hansen').fill('nora@arkvista.example');
    expect(fake.of('capture.keepTyped').at(-1)?.typed).toEqual({ address: 'nora@arkvista.example' });
    await button('Use this address').click();
    expect(fake.of('capture.giveAddress')).toEqual([
      { contextId: 'context-1', name: 'Per Hansen', address: 'nora@arkvista.example' },
    ]);
    await expect.element(heading('New contact')).toBeVisible();
    await expect.element(button('Log contact')).toBeVisible();
    expect(textbox('E-mail of Per Hansen').query()).toBeNull();
  });

  test('what is no address is said at the field, and stays there', async () => {
    await renderPanel(namelessView(), {
      answers: {
        'capture.giveAddress': () => {
          throw new DaybookError('bad-address', { address: 'per' });
        },
      },
    });
    await textbox('E-mail of Per Hansen').fill('per');
    await button('Use this address').click();
    await expect.element(textbox('E-mail of Per Hansen')).toHaveAccessibleDescription(/not an e-mail address/);
    await expect.element(textbox('E-mail of Per Hansen')).toHaveValue('per');
  });

  test('beside somebody who is known only says so, until it is wanted; of several one is picked', async () => {
    const fake = await renderPanel(knownView({ withoutAddress: ['Per Hansen', 'Anne Berg'] }), {
      answers: { 'capture.giveAddress': () => null },
    });
    await expect.element(page.getByText(/Per Hansen and Anne Berg/)).toBeVisible();
    expect(textbox('E-mail of Per Hansen').query()).toBeNull();
    await button('Fill in the address').click();
    await page.getByRole('combobox', { name: 'Person' }).selectOptions('Anne Berg');
    await textbox('E-mail of Anne Berg').fill('anne@kunde.example');
    await button('Use this address').click();
    expect(fake.of('capture.giveAddress').at(-1)).toMatchObject({ name: 'Anne Berg', address: 'anne@kunde.example' });
  });

  test('who is the user has the mailbox’s address', async () => {
    const fake = await renderPanel(namelessView(), { answers: { 'capture.giveAddress': () => null } });
    await button("That's me").click();
    expect(fake.of('capture.giveAddress')).toEqual([
      { contextId: 'context-1', name: 'Per Hansen', address: 'kari@fjordhotel.example' },
    ]);
  });

  test('by hand it goes without', async () => {
    await renderPanel(namelessView());
    await button('Enter by hand').click();
    await expect.element(textbox('Name')).toBeVisible();
  });
});

describe('the time of arrival', () => {
  const shownArrival = { text: 'Mon 11/23/2026 4:05 PM', local: '2026-11-23T16:05', earlier: [] };
  const logged = { contactId: 'contact-1', undoId: 'undo-1', messages: 1, unreadable: 0, created: true };
  const arrival = page.getByLabelText('When did this mail arrive?');

  test('is offered as the page shows it, and only a click takes it', async () => {
    const fake = await renderPanel(newView({ asksArrival: true, shownArrival }), {
      answers: { 'capture.log': () => logged },
    });
    await expect.element(arrival).toHaveValue('');
    await expect.element(arrival).toHaveAccessibleDescription(/Mon 11\/23\/2026 4:05 PM/);
    await button('Log contact').click();
    expect(fake.of('capture.log')).toEqual([]);
    await button('Use this time').click();
    await expect.element(arrival).toHaveValue('2026-11-23T16:05');
    expect(button('Use this time').query()).toBeNull();
    await button('Log contact').click();
    expect(fake.of('capture.log')[0]?.arrivedAt).toBe(new Date(2026, 10, 23, 16, 5).toISOString());
  });

  test('of earlier mails goes with it only as the page shows it', async () => {
    const earlier = [{ id: '1', local: '2026-11-20T09:00' }];
    const fake = await renderPanel(
      newView({ asksArrival: true, notLogged: 1, unreadable: 2, shownArrival: { ...shownArrival, earlier } }),
      { answers: { 'capture.log': () => logged } },
    );
    await expect
      .element(page.getByText(/^1 message will be logged\. 2 earlier messages can't be read\.$/))
      .toBeVisible();
    await button('Use the times shown').click();
    await expect
      .element(page.getByText(/^2 messages will be logged\. 1 earlier message can't be read\.$/))
      .toBeVisible();
    await button('Log contact').click();
    expect(fake.of('capture.log')[0]?.earlier).toEqual([{ id: '1', at: new Date(2026, 10, 20, 9, 0).toISOString() }]);
    await arrival.fill('2026-11-23T17:05');
    await button('Log contact').click();
    expect(fake.of('capture.log')[1]).not.toHaveProperty('earlier');
  });

  test('is not offered where the date can mean several', async () => {
    await renderPanel(newView({ asksArrival: true, shownArrival: { ...shownArrival, local: null } }));
    await expect.element(arrival).toBeVisible();
    expect(button('Use this time').query()).toBeNull();
  });

  test('is asked for by Enter by hand when the mail needs it', async () => {
    const fake = await renderPanel(namelessView({ nobody: 'ours', withoutAddress: [], shownArrival }), {
      answers: {
        'capture.byHand': ({ arrivedAt }) => {
          if (arrivedAt === undefined) throw new DaybookError('arrival-unknown');
          return { contactId: 'contact-1', undoId: 'undo-1' };
        },
      },
    });
    await button('Enter by hand').click();
    await textbox('Name').fill('Marte');
    await button('Save').click();
    await button('Use this time').click();
    await button('Save').click();
    expect(fake.of('capture.byHand').at(-1)?.arrivedAt).toBe(new Date(2026, 10, 23, 16, 5).toISOString());
    await expect.element(page.getByRole('status')).toMatchTextContent(/^Contact saved\./);
  });
});
