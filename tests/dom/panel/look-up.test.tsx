import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderPanel } from './render-panel';
import { groupView, newView } from './views';

const button = page.getByRole('button', { name: 'Find out who wrote it' });

test('a group’s mail: one click asks the webmail who wrote it, and they are proposed', async () => {
  let view = groupView();
  const fake = await renderPanel(view, {
    answers: {
      'capture.view': () => view,
      'capture.lookUp': () => {
        view = newView();
        fake.change('context');
        return { found: true };
      },
    },
  });
  await button.click();
  expect(fake.of('capture.lookUp')).toEqual([{ contextId: 'context-1' }]);
  await expect.element(page.getByRole('heading', { level: 1, name: 'New contact' })).toBeVisible();
  expect(button.query()).toBeNull();
});

test('where the webmail doesn’t say, the panel says what helps, and the button can be pressed again', async () => {
  const fake = await renderPanel(groupView(), { answers: { 'capture.lookUp': () => ({ found: false }) } });
  await button.click();
  await expect.element(page.getByText(/^The webmail did not say who wrote this mail\./)).toBeVisible();
  await button.click();
  await expect.poll(() => fake.of('capture.lookUp').length).toBe(2);
  await expect.element(page.getByRole('button', { name: 'Enter by hand' })).toBeVisible();
});

test('a mail that nothing more is to be learned about has no such button', async () => {
  await renderPanel(groupView({ mayLookUp: false }));
  await expect.element(page.getByRole('button', { name: 'Enter by hand' })).toBeVisible();
  expect(button.query()).toBeNull();
});
