import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import type { Input } from '@/lib/messaging/contract';
import type { Answers } from '../panel/fake-backend';
import { card, contact, history } from './people';
import { renderWorkspace } from './render-workspace';

const all = Array.from({ length: 120 }, (_, index) => card(index));

/** Lists as the background does, by position: enough for a view. */
const list = ({ search, status, after, limit }: Input<'contacts.list'>) => {
  const found = all.filter(
    (one) => one.name.toLowerCase().includes(search.toLowerCase()) && (status === undefined || one.status === status),
  );
  const start = Number(after ?? 0);
  const next = start + limit;
  return { contacts: found.slice(start, next), ...(next < found.length ? { next: String(next) } : {}) };
};
const answers: Answers = {
  'contacts.list': list,
  'contacts.get': () => ({ contact: contact(), company: null, followUps: [] }),
  'contacts.history': () => ({ activities: history() }),
};

const rows = () => page.getByRole('list', { name: 'Contacts' }).getByRole('link');
const search = () => page.getByRole('searchbox', { name: 'Search' });

describe('the list', () => {
  test('pages by Show more, each page with the key of the one before', async () => {
    const fake = await renderWorkspace('#contacts', { answers });
    await expect.poll(() => rows().elements().length).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => rows().elements().length).toBe(100);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => rows().elements().length).toBe(120);
    expect(page.getByRole('button', { name: 'Show more' }).query()).toBeNull();
    expect(fake.of('contacts.list').map(({ after }) => after)).toEqual([undefined, '50', '100']);
  });

  test('searches as one types; the last result stays until the new one is there', async () => {
    const fake = await renderWorkspace('#contacts', { answers });
    await expect.poll(() => rows().elements().length).toBe(50);
    const { promise, resolve } = Promise.withResolvers<void>();
    fake.answers['contacts.list'] = async (input) => {
      await promise;
      return list(input);
    };
    await search().fill('ingrid');
    await expect.poll(() => fake.of('contacts.list').at(-1)?.search).toBe('ingrid');
    expect(rows().elements()).toHaveLength(50);
    resolve();
    await expect.poll(() => rows().elements().length).toBe(15);
    expect(
      new Set(
        rows()
          .elements()
          .map((row) => row.textContent),
      ),
    ).toEqual(new Set(['Ingrid Solberg']));
  });

  test('an answer that comes late does not replace a newer one', async () => {
    const late = Promise.withResolvers<void>();
    const fake = await renderWorkspace('#contacts', { answers });
    fake.answers['contacts.list'] = async (input) => {
      if (input.search === 'i') await late.promise;
      return list(input);
    };
    await search().fill('i');
    await search().fill('james');
    await expect.poll(() => rows().elements().length).toBe(15);
    late.resolve();
    await expect.poll(() => fake.of('contacts.list').length).toBeGreaterThanOrEqual(3);
    await expect.element(rows().first()).toHaveTextContent('James O’Connell');
  });

  test('a new search starts with one page again', async () => {
    await renderWorkspace('#contacts', { answers });
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => rows().elements().length).toBe(100);
    await search().fill('ing');
    await expect.poll(() => rows().elements().length).toBe(15);
    await search().fill('');
    await expect.poll(() => rows().elements().length).toBe(50);
  });

  test('filters narrow, and are asked for by their codes', async () => {
    const fake = await renderWorkspace('#contacts', { answers });
    await page.getByRole('combobox', { name: 'Status' }).selectOptions('Keep following up');
    await page.getByRole('combobox', { name: 'Order horizon' }).selectOptions('A – within a month');
    await page.getByRole('combobox', { name: 'Origin' }).selectOptions('Web form');
    await expect
      .poll(() => fake.of('contacts.list').at(-1))
      .toEqual({ search: '', status: 'follow-up', horizon: 'A', origin: 'web-form', limit: 50 });
  });

  test('nothing found offers to clear; nothing there says how contacts come', async () => {
    const fake = await renderWorkspace('#contacts', { answers });
    await search().fill('zzz');
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect.poll(() => rows().elements().length).toBe(50);
    fake.answers['contacts.list'] = () => ({ contacts: [] });
    fake.change('contacts');
    await expect.element(page.getByRole('heading', { name: 'No contacts yet' })).toBeVisible();
  });

  test('the keyboard reaches a contact, and coming back finds the search as it was', async () => {
    await renderWorkspace('#contacts', { answers });
    await search().fill('ing');
    await expect.poll(() => rows().elements().length).toBe(15);
    (rows().first().element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(rows().nth(1).element()).toBe(document.activeElement);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Ingrid Solberg' })).toHaveFocus();
    await page.getByRole('link', { name: 'All contacts' }).click();
    await expect.element(search()).toHaveValue('ing');
  });
});

describe('New contact', () => {
  test('sends what was typed and opens the contact, with Undo', async () => {
    const fake = await renderWorkspace('#contacts', {
      answers: { ...answers, 'contacts.create': () => ({ id: 'contact-000', undoId: 'undo-1' }) },
    });
    await page.getByRole('button', { name: 'New contact' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await page.getByRole('textbox', { name: 'Name' }).fill(' Ingrid Solberg ');
    await page.getByRole('textbox', { name: 'E-mail addresses' }).fill('a@x.example\n\n b@x.example');
    await page.getByRole('textbox', { name: 'Tags' }).fill('spring, fair,,spring');
    await page.getByRole('button', { name: 'Create contact' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Contact created: Ingrid Solberg');
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(location.hash).toBe('#contacts/contact-000');
    expect(fake.of('contacts.create')[0]).toMatchObject({
      name: 'Ingrid Solberg',
      emails: ['a@x.example', 'b@x.example'],
      tags: ['spring', 'fair'],
      origin: 'manual',
    });
  });

  test('what was typed stays when an address is taken, and the field says so', async () => {
    await renderWorkspace('#contacts/new', {
      answers: {
        'contacts.create': () => {
          throw new DaybookError('address-taken');
        },
      },
    });
    await page.getByRole('textbox', { name: 'Name' }).fill('Ola');
    await page.getByRole('textbox', { name: 'E-mail addresses' }).fill('ola@x.example');
    await page.getByRole('button', { name: 'Create contact' }).click();
    const field = page.getByRole('textbox', { name: 'E-mail addresses' });
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveAccessibleDescription(/Another contact already has this address/);
    await expect.element(field).toHaveValue('ola@x.example');
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ola');
  });
});
