import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { defaultSettings, type WebmailAddress } from '@/lib/settings/model';
import { renderWorkspace } from './render-workspace';

const status = () => page.getByRole('status');
const roundcube: WebmailAddress = {
  id: 'w1',
  provider: 'roundcube',
  origin: 'https://mail.firm.example:8443',
  path: '/roundcube/',
};

describe('profile, reminders, language', () => {
  test('the profile is saved as lines of addresses', async () => {
    const fake = await renderWorkspace('#settings');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Kari');
    await page.getByRole('textbox', { name: 'Department' }).fill('Sales');
    await page.getByRole('textbox', { name: 'Own addresses' }).fill('kari@firm.example\npost@firm.example\n');
    await page.getByRole('region', { name: 'Profile' }).getByRole('button', { name: 'Save' }).click();
    await expect.element(status()).toHaveTextContent('Profile saved');
    expect(fake.of('settings.save')).toEqual([
      {
        profile: {
          name: 'Kari',
          department: 'Sales',
          ownAddresses: ['kari@firm.example', 'post@firm.example'],
        },
      },
    ]);
  });

  test('a language takes effect at once, and is said in that language', async () => {
    await renderWorkspace('#settings/language');
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('Suomi');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Asetukset' })).toBeVisible();
    await expect.element(status()).toHaveTextContent('Daybook on nyt suomeksi');
    expect(document.documentElement.lang).toBe('fi');
  });

  test('marks in the message list can be switched off', async () => {
    const fake = await renderWorkspace('#settings/capture');
    const section = page.getByRole('region', { name: 'Capture' });
    await section.getByRole('checkbox', { name: 'Marks in the message list' }).click();
    await section.getByRole('button', { name: 'Save' }).click();
    await expect.element(status()).toHaveTextContent('Capture settings saved.');
    expect(fake.of('settings.save')).toEqual([{ capture: { ...defaultSettings.capture, marks: false } }]);
  });

  test('Hide names is kept', async () => {
    const fake = await renderWorkspace('#settings/reminders');
    await page.getByRole('checkbox', { name: 'Hide names' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'Hide names' })).toBeChecked();
    expect(fake.of('settings.save')).toEqual([{ reminders: { hideNames: true, quiet: null } }]);
  });

  test.each([
    [{ shown: true, permission: 'granted' }, /says that it is showing/],
    [{ shown: false, permission: 'granted' }, /is not showing it/],
    [{ shown: false, permission: 'denied' }, /switched off for Daybook/],
  ] as const)('a test reminder says what the browser reported: %j', async (answer, sentence) => {
    await renderWorkspace('#settings/reminders', { answers: { 'reminders.test': () => answer } });
    await page.getByRole('button', { name: 'Send me a test reminder' }).click();
    await expect.element(page.getByText(sentence)).toBeVisible();
  });

  test('a link to a section leads there, also with the keyboard’s place', async () => {
    await renderWorkspace('#settings/data');
    await expect.poll(() => document.activeElement?.id).toBe('settings-data');
  });
});

describe('webmail', () => {
  test('asks the browser for the host without its port, in the click, then adds the address', async () => {
    const asked: { pattern: string; active: boolean }[] = [];
    const fake = await renderWorkspace('#settings/webmail', {
      answers: { 'webmail.add': () => roundcube },
      host: {
        requestHost: async (pattern) => {
          asked.push({ pattern, active: navigator.userActivation.isActive });
          return true;
        },
      },
    });
    const field = page.getByRole('textbox', { name: 'Address of your Roundcube or SOGo' });
    await field.fill('mail.firm.example:8443/roundcube/?_task=mail');
    await page.getByRole('button', { name: 'Add address' }).click();
    await expect.element(status()).toMatchTextContent(/^Added: https:\/\/mail\.firm\.example:8443\/roundcube\//);
    expect(asked).toEqual([{ pattern: 'https://mail.firm.example/*', active: true }]);
    expect(fake.of('webmail.add')).toEqual([{ url: 'https://mail.firm.example:8443/roundcube/?_task=mail' }]);
    await expect.element(field).toHaveValue('');
  });

  test.each([
    ['', /not a web address/],
    ['two words', /not a web address/],
    ['ftp://mail.firm.example', /not a web address/],
    ['http://mail.firm.example/', /not encrypted/],
  ])('%j is refused before anybody is asked', async (typed, sentence) => {
    let asked = 0;
    const fake = await renderWorkspace('#settings/webmail', {
      host: {
        requestHost: async () => {
          asked += 1;
          return true;
        },
      },
    });
    const field = page.getByRole('textbox', { name: 'Address of your Roundcube or SOGo' });
    await field.fill(typed);
    await page.getByRole('button', { name: 'Add address' }).click();
    await expect.element(field).toHaveAccessibleDescription(sentence);
    await expect.element(field).toHaveValue(typed);
    expect(asked).toBe(0);
    expect(fake.of('webmail.add')).toEqual([]);
  });

  test('a user who says no keeps what was typed and nothing is added', async () => {
    const fake = await renderWorkspace('#settings/webmail', { host: { requestHost: async () => false } });
    const field = page.getByRole('textbox', { name: 'Address of your Roundcube or SOGo' });
    await field.fill('https://mail.firm.example/');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveAccessibleDescription(/didn't allow/);
    await expect.element(field).toHaveValue('https://mail.firm.example/');
    expect(fake.of('webmail.add')).toEqual([]);
  });

  test('a permission that was taken away is shown, and can be given again or the address removed', async () => {
    const asked: string[] = [];
    let allowed = false;
    const fake = await renderWorkspace('#settings/webmail', {
      answers: {
        'settings.get': () => ({
          settings: { ...defaultSettings, language: 'en', webmails: [roundcube] },
          allowed: { w1: allowed },
          extensionVersion: '0.1.0',
        }),
        'webmail.remove': () => null,
      },
      host: {
        requestHost: async (pattern) => {
          asked.push(pattern);
          allowed = true;
          return true;
        },
      },
    });
    await expect.element(page.getByText(/Daybook may no longer read mail\.firm\.example:8443/)).toBeVisible();
    await page.getByRole('button', { name: 'Allow again' }).click();
    await expect.poll(() => page.getByText(/may no longer read/).query()).toBeNull();
    expect(asked).toEqual(['https://mail.firm.example/*']);
    await page.getByRole('button', { name: 'Remove https://mail.firm.example:8443/roundcube/' }).click();
    await expect.element(status()).toMatchTextContent(/^Removed:/);
    expect(fake.of('webmail.remove')).toEqual([{ id: 'w1' }]);
  });

  test('an address that is already there says so', async () => {
    await renderWorkspace('#settings/webmail', {
      answers: {
        'webmail.add': () => {
          throw new DaybookError('webmail-already');
        },
      },
    });
    const field = page.getByRole('textbox', { name: 'Address of your Roundcube or SOGo' });
    await field.fill('https://mail.firm.example/');
    await page.getByRole('button', { name: 'Add address' }).click();
    await expect.element(field).toHaveAccessibleDescription(/already in the list/);
  });
});
