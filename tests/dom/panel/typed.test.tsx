import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { renderPanel } from './render-panel';
import { activity, known, knownView, newView, unreadableView } from './views';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const status = page.getByRole('status');

test('a note survives an error and a refetch, and is kept as it is typed', async () => {
  const fake = await renderPanel(knownView(), {
    answers: {
      'contacts.addNote': () => {
        throw new DaybookError('storage-failed');
      },
    },
  });
  await button('Add note').click();
  await textbox('Note').fill('Asked for the menu');
  expect(fake.of('capture.keepTyped').at(-1)).toEqual({
    contextId: 'context-1',
    correspondent: 'nora@arkvista.example',
    typed: { note: 'Asked for the menu' },
  });
  await button('Save').click();
  await expect.element(status).toMatchTextContent(/couldn't save/);
  fake.answers['capture.view'] = () =>
    knownView({ known: known({ history: [activity('new', { summary: 'Second mail' })] }) });
  fake.change('activities');
  await expect.element(page.getByRole('list', { name: 'History' })).toBeVisible();
  await expect.element(textbox('Note')).toHaveValue('Asked for the menu');
  fake.answers['contacts.addNote'] = () => ({ undoId: 'undo-1' });
  await button('Save').click();
  await expect.element(status).toHaveTextContent('Note added.');
  await expect.element(textbox('Note')).not.toBeInTheDocument();
  expect(fake.of('contacts.addNote').at(-1)).toEqual({
    contextId: 'context-1',
    id: 'contact-1',
    text: 'Asked for the menu',
  });
  expect(fake.of('capture.keepTyped').at(-1)?.typed).toEqual({ note: '' });
});

test('what was typed goes with its mail and comes back with it', async () => {
  let view = newView();
  const fake = await renderPanel(view, { answers: { 'capture.view': () => view } });
  await textbox('Title').fill('Head of events');
  const kept = fake.of('capture.keepTyped').at(-1)?.typed ?? {};
  expect(kept).toEqual({ fields: { title: 'Head of events' } });
  view = newView({ contextId: 'context-2' });
  fake.change('context');
  await expect.element(textbox('Title')).toHaveValue('');
  view = newView({ contextId: 'context-3', typed: kept });
  fake.change('context');
  await expect.element(textbox('Title')).toHaveValue('Head of events');
  await expect.element(textbox('Name')).toHaveValue('Nora Lindqvist');
});

test('a begun note comes back open, without taking the keyboard', async () => {
  await renderPanel(knownView({ typed: { note: 'Half a sent' } }));
  await expect.element(textbox('Note')).toHaveValue('Half a sent');
  await expect.element(textbox('Note')).not.toHaveFocus();
});

test('a form begun by hand comes back open', async () => {
  await renderPanel({ ...unreadableView, typed: { fields: { name: 'Nora' }, note: 'Rang' } });
  await expect.element(textbox('Name')).toHaveValue('Nora');
  await expect.element(textbox('Note')).toHaveValue('Rang');
});

test('the newest of what is typed is what is kept, however slow the background is', async () => {
  const slow = Promise.withResolvers<null>();
  let answered = 0;
  const fake = await renderPanel(newView(), {
    answers: { 'capture.keepTyped': () => (answered++ === 0 ? slow.promise : null) },
  });
  for (const title of ['H', 'He', 'Hea', 'Head']) await textbox('Title').fill(title);
  expect(fake.of('capture.keepTyped')).toHaveLength(1);
  slow.resolve(null);
  await expect.poll(() => fake.of('capture.keepTyped').at(-1)?.typed.fields?.title).toBe('Head');
  expect(fake.of('capture.keepTyped')).toHaveLength(2);
});

test('an emptied field stays empty', async () => {
  const fake = await renderPanel(newView(), {
    answers: { 'capture.log': () => ({ contactId: 'c', messages: 1, unreadable: 0, created: true }) },
  });
  await textbox('Company').fill('');
  await button('Log contact').click();
  await expect.element(status).not.toBeEmptyDOMElement();
  expect(fake.of('capture.log')[0]?.fields?.companyName).toBe('');
});
