import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { languages } from '@/lib/base/codes';
import { defaultSettings } from '@/lib/settings/model';
import { violationsInEveryLook } from '../../support/axe';
import type { Answers } from '../panel/fake-backend';
import { busyToday, card, contact, dueItem, followUp, history, longCard } from './people';
import { renderWorkspace } from './render-workspace';

const hour = 3_600_000;
const company = {
  id: 'company-1',
  name: longCard(0).companyName,
  domains: [],
  industry: '',
  createdAt: '2026-10-02T08:00:00.000Z',
  updatedAt: '2026-10-02T08:00:00.000Z',
  change: 1,
};

/** Everything there is, with words no layout was made for among it. */
const full = (language: (typeof languages)[number]): Answers => ({
  'today.get': () => {
    const { overdue, ...rest } = busyToday();
    return { ...rest, overdue: [dueItem(90, -26 * hour, longCard(90)), ...overdue] };
  },
  'contacts.list': () => ({ contacts: [longCard(50), ...Array.from({ length: 8 }, (_, i) => card(i))], next: 'more' }),
  'contacts.get': () => ({
    contact: contact({
      name: longCard(0).name,
      emails: [{ address: longCard(0).address, primary: true }],
      note: 'x'.repeat(300),
    }),
    company,
    followUps: [followUp('late', -hour), followUp('soon', hour, { kind: 'send-material' })],
  }),
  'contacts.history': () => ({ activities: history(), next: 'more' }),
  'followUps.get': () => dueItem(90, -26 * hour, longCard(90)),
  'followUps.done': () => ({ undoId: 'undo-1' }),
  'mail.open': () => ({
    opened: false,
    lastSeen: { url: `https://mail.firm.example/${'a'.repeat(200)}`, at: '2026-11-24T08:00:00.000Z' },
  }),
  'reminders.test': () => ({ shown: true, permission: 'granted' }),
  'settings.get': () => ({
    settings: {
      ...defaultSettings,
      language,
      webmails: [
        { id: 'w1', provider: 'roundcube', origin: 'https://mail.firm.example:8443', path: '/roundcube/' },
        { id: 'w2', provider: 'roundcube', origin: `https://${'long-'.repeat(12)}host.example`, path: '/' },
      ],
    },
    allowed: { w1: true, w2: false },
    extensionVersion: '0.1.0',
  }),
});

const press = (what: string, language: (typeof languages)[number]) => async () => {
  const { translator } = await import('@/lib/i18n/translate');
  const t = translator(language);
  const names: Record<string, string> = {
    done: t('done'),
    mail: t('workspace_open_mail'),
    title: t('contacts_edit_field', { field: t('field_title') }),
    pick: t('panel_pick_a_time'),
    remind: t('settings_test_reminder'),
    remove: t('data_delete'),
  };
  await page
    .getByRole('button', { name: names[what] ?? '', exact: true })
    .first()
    .click();
};

type Look = readonly [view: string, hash: string, full: boolean, press: readonly string[]];
const looks: readonly Look[] = [
  ['Today', '#today', true, ['mail', 'done']],
  ['Today, empty', '#today', false, []],
  ['Contacts', '#contacts', true, []],
  ['Contacts, empty', '#contacts', false, []],
  ['New contact', '#contacts/new', true, []],
  ['a contact', '#contacts/contact-000', true, ['title', 'pick']],
  ['Settings', '#settings', true, ['remind']],
  ['Delete everything', '#settings/data', true, ['remove']],
  ['a follow-up', '#follow-up/f90', true, ['mail']],
];

const open = async ([, hash, isFull, presses]: Look, language: (typeof languages)[number], width: number) => {
  await renderWorkspace(hash, { language, width, answers: isFull ? full(language) : {} });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const what of presses) await press(what, language)();
};

describe('accessible in light and dark, narrow and wide', () => {
  test.each(looks)('%s', async (...look) => {
    await open(look, 'en', 1440);
    expect(await violationsInEveryLook([320, 1440])).toEqual([]);
  });
});

/** What sticks out of the page to the right, or is cut by its own box without saying so (an ellipsis is said). */
const overflowing = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.workspace *')]
    .filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      if (width <= 1 || element.closest('.visually-hidden, [popover]:not(:popover-open), svg')) return false;
      const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const style = getComputedStyle(element);
      const said = style.textOverflow === 'ellipsis' || element.matches('input, select, textarea');
      return right > innerWidth + 0.5 || (cut && !said && style.display !== 'inline');
    })
    .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`);

describe.each(languages)('nothing overflows at 320 px: %s', (language) => {
  test.each(looks)('%s', async (...look) => {
    await open(look, language, 320);
    expect(overflowing()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
