import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { renderPanel } from './render-panel';
import { followUp, known, knownView, newView } from './views';

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('the panel collapses to a tab, and the tab opens it', async () => {
  const fake = await renderPanel(newView());
  await button('Collapse').click();
  expect(fake.of('panel.collapse')).toEqual([{ collapsed: true }]);
  await page.viewport(40, 96);
  await expect.element(button('Open Daybook')).toBeVisible();
  expect(page.getByRole('heading').query()).toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(40);
  await button('Open Daybook').click();
  expect(fake.of('panel.collapse').at(-1)).toEqual({ collapsed: false });
});

test('the side panel says its window with every question, and has nothing to collapse', async () => {
  const fake = await renderPanel(knownView({ known: known({ historyNext: 'next' }) }), {
    standing: 'alone',
    windowId: 7,
    answers: {
      'contacts.setStatus': () => ({ undoId: 'undo-1' }),
      'contacts.history': () => ({ activities: [] }),
    },
  });
  await page.getByRole('combobox', { name: 'Status' }).selectOptions('Hot');
  await expect.element(page.getByRole('status')).toHaveTextContent('Status: Hot.');
  expect(fake.of('capture.view')[0]).toEqual({ windowId: 7 });
  expect(fake.of('contacts.setStatus')).toEqual([
    { windowId: 7, contextId: 'context-1', id: 'contact-1', status: 'hot' },
  ]);
  await button('Show more').click();
  await expect.poll(() => fake.of('contacts.history')[0]).toMatchObject({ windowId: 7, contextId: 'context-1' });
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('x');
  expect(fake.of('capture.keepTyped')[0]).toMatchObject({ windowId: 7, contextId: 'context-1' });
  await userEvent.keyboard('{Escape}');
  expect(button('Collapse').query()).toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(fake.of('panel.giveFocusBack')).toEqual([]);
});

test('where the background refuses, nothing is drawn', async () => {
  const asked = Promise.withResolvers<void>();
  const fake = await renderPanel(newView(), {
    answers: {
      'capture.view': () => {
        asked.resolve();
        throw new DaybookError('refused');
      },
    },
  });
  await asked.promise;
  // Long enough for the refusal to be drawn, if it were.
  for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
  expect(document.body.textContent.trim()).toBe('');
  expect(document.querySelector('button, input')).toBeNull();
  expect(fake.calls.map(({ name }) => name).toSorted()).toEqual(['capture.view', 'settings.panel']);
});

test('while something lies over the panel nothing is sent, and the line says why', async () => {
  const fake = await renderPanel(newView(), {
    answers: { 'capture.log': () => ({ contactId: 'c', messages: 1, unreadable: 0, created: true }) },
  });
  const covered = page.getByText('Something on the page covers Daybook. Nothing is saved until it is fully visible.');
  await expect.element(button('Log contact')).toBeVisible();
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 9; pointer-events: none; background: white';
  document.body.append(cover);
  await expect.element(covered).toBeInTheDocument();
  await button('Log contact').click();
  expect(fake.of('capture.log')).toEqual([]);
  cover.remove();
  await expect.element(covered).not.toBeInTheDocument();
  await button('Log contact').click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Contact logged. 1 message.');
});

test('Escape closes the newest open form, then gives the keyboard back to the mail', async () => {
  const fake = await renderPanel(knownView());
  await button('Add note').click();
  await button('Pick a time').click();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Set')).not.toBeInTheDocument();
  await expect.element(button('Pick a time')).toHaveFocus();
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Add note')).toHaveFocus();
  expect(fake.of('panel.giveFocusBack')).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(fake.of('panel.giveFocusBack')).toEqual([{}]);
});

test('the main job by keyboard alone', async () => {
  let view = newView();
  const saved = { undoId: 'undo-1' };
  const fake = await renderPanel(view, {
    answers: {
      'capture.view': () => view,
      'capture.log': () => {
        view = knownView({ notLogged: 0 });
        return { contactId: 'contact-1', messages: 3, unreadable: 0, created: true, ...saved };
      },
      'contacts.setStatus': () => saved,
      'contacts.addNote': () => saved,
      'followUps.set': () => ({ ...saved, followUp: followUp('f') }),
      'log.undo': () => ({ kind: 'undone', label: 'follow-up' }),
    },
  });
  await expect.element(button('Log contact')).toBeVisible();
  // From the top of the panel: workspace, collapse, then the fields; Enter in any of them logs.
  await tabTo('Name');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('status')).toMatchTextContent(/^Contact logged/);
  fake.change('contacts');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Nora Lindqvist' })).toHaveFocus();
  await tabTo('Status');
  await userEvent.keyboard('q');
  await expect.element(page.getByRole('status')).toHaveTextContent('Status: Qualified.');
  await tabTo('In a week');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('status')).toMatchTextContent(/^Follow-up set/);
  await tabTo('Add note');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await userEvent.keyboard('Rang{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Note added.');
  await tabTo('Undo');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Undone.');
  expect(fake.of('contacts.addNote').map(({ text }) => text)).toEqual(['Rang']);
});

/** Presses Tab until the control of that name has the keyboard, at most once around. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await userEvent.tab();
    const focused = document.activeElement;
    const label =
      focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels?.[0] : focused;
    if (label?.textContent === name) return;
  }
  throw new Error(`Tab never came to ${name}`);
}
