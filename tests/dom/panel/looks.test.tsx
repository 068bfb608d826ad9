import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { languages } from '@/lib/base/codes';
import type { CaptureView } from '@/lib/capture/contract';
import { violationsInEveryLook } from '../../support/axe';
import { renderPanel } from './render-panel';
import {
  activity,
  contact,
  groupView,
  known,
  knownView,
  loggedView,
  longViews,
  namelessView,
  newView,
  severalView,
  unreadableView,
} from './views';

const views: Readonly<Record<string, CaptureView>> = {
  new: newView({ asksArrival: true, typed: { fields: { title: 'Head of events' } } }),
  known: knownView({ typed: { note: 'Half a sent' } }),
  logged: loggedView(),
  several: severalView(),
  nameless: namelessView({ withoutAddress: ['Per Hansen', 'Anne Berg'] }),
  arrival: newView({
    asksArrival: true,
    shownArrival: {
      text: 'Mon 11/23/2026 4:05 PM',
      local: '2026-11-23T16:05',
      earlier: [{ id: '1', local: '2026-11-20T09:00' }],
    },
    withoutAddress: ['Per Hansen'],
  }),
  group: groupView(),
  unreadable: { ...unreadableView, typed: { note: 'x' } },
  nothing: { kind: 'nothing' },
};
const firstHeading = page.getByRole('heading', { level: 1 });

test.each(Object.entries(views))('axe finds nothing: %s', async (_name, view) => {
  await renderPanel(view, { profileMissing: true, answers: { 'capture.log': () => logged, 'log.undo': () => asks } });
  await expect.element(firstHeading).toBeVisible();
  for (const name of ['Pick a time', 'Snooze', 'Enter by hand']) {
    const opener = page.getByRole('button', { name, exact: true }).first();
    if (opener.query()) await opener.click();
  }
  const log = page.getByRole('button', { name: /^Log / });
  if (log.query()) {
    await log.click();
    if (log.query()?.textContent === 'Log contact') await page.getByLabelText(/arrive/).fill('2026-11-23T16:05');
    await log.click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.element(page.getByRole('button', { name: 'Undo all of it' })).toBeVisible();
  }
  expect(await violationsInEveryLook([320, 360])).toEqual([]);
});

const logged = { contactId: 'contact-1', undoId: 'undo-1', messages: 3, unreadable: 2, created: true };
const asks = {
  kind: 'ask' as const,
  label: 'capture' as const,
  since: [activity('a7', { kind: 'note', detail: { text: 'Called' } })],
};

describe.each(languages)('in %s', (language) => {
  test.each([...longViews, ...Object.values(views)].map((view, index) => [index, view] as const))(
    'view %i does not overflow at 320 px',
    async (_index, view) => {
      await renderPanel(view, {
        language,
        width: 320,
        profileMissing: true,
        answers: { 'capture.log': () => logged },
      });
      await expect.element(firstHeading).toBeVisible();
      expect(document.documentElement.lang).toBe(language);
      for (const button of document.querySelectorAll<HTMLElement>(
        '[aria-expanded="false"], [type="submit"].button-primary',
      ))
        button.click();
      await new Promise(requestAnimationFrame);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(tooWide()).toEqual([]);
    },
  );
});

/** What sticks out of the panel, or is cut off without an ellipsis that says so. */
function tooWide(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.open-panel, .open-panel *')]
    .filter((element) => {
      const style = getComputedStyle(element);
      if (element.closest('.visually-hidden, option, svg') || insideEllipsis(element)) return false;
      const saysSo =
        style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none' || element.matches('input, textarea');
      const cuts = style.overflowX !== 'visible' || element.matches('button');
      const sticksOut = element.getBoundingClientRect().right > 320.5;
      return sticksOut || (cuts && !saysSo && element.scrollWidth > element.clientWidth + 1);
    })
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`);
}

const insideEllipsis = (element: Element): boolean => {
  const parent = element.parentElement;
  return parent !== null && (getComputedStyle(parent).textOverflow === 'ellipsis' || insideEllipsis(parent));
};

test('names, subjects and addresses are text, whatever they hold', async () => {
  const hostile = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
  await renderPanel(
    knownView({
      subject: hostile,
      correspondents: [
        { address: 'nora@arkvista.example', name: hostile, via: 'from' },
        { address: 'b@arkvista.example', name: '\u202eelpmaxe', via: 'from' },
      ],
      logged: null,
      known: known({
        contact: contact({ name: hostile, title: hostile, phones: [{ number: '', raw: hostile.slice(0, 99) }] }),
        history: [
          activity('a1', { kind: 'note', summary: hostile, detail: { text: hostile } }),
          activity('a2', { summary: hostile, detail: { subject: hostile, from: hostile, selection: hostile } }),
          activity('a3', { kind: 'status-changed', detail: { from: hostile, to: hostile } }),
          activity('a4', { kind: 'field-edited', detail: { fields: [hostile] } }),
        ],
      }),
    }),
  );
  await expect.element(firstHeading).toHaveTextContent(hostile);
  expect(document.querySelectorAll('.open-panel :is(img, script, iframe, a)')).toHaveLength(0);
  expect(document.title).not.toBe('owned');
});

test('the view before stays until the next is there', async () => {
  const next = Promise.withResolvers<CaptureView>();
  let asked = 0;
  const fake = await renderPanel(knownView(), {
    answers: { 'capture.view': () => (asked++ === 0 ? knownView() : next.promise) },
  });
  await expect.element(firstHeading).toHaveTextContent('Nora Lindqvist');
  fake.change('context');
  await expect.poll(() => asked).toBe(2);
  await expect.element(firstHeading).toHaveTextContent('Nora Lindqvist');
  next.resolve(newView({ contextId: 'context-2' }));
  await expect.element(firstHeading).toHaveTextContent('New contact');
});
