import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { standardRules } from '@/lib/settings/follow-up-settings';
import { defaultSettings } from '@/lib/settings/model';
import { renderWorkspace } from './render-workspace';

const section = () => page.getByRole('region', { name: 'Follow-ups' });
const save = () => section().getByRole('button', { name: 'Save' }).nth(1).click();
const saved = () => page.getByRole('status');

test('three rules are there from the start, each in a line', async () => {
  await renderWorkspace('#settings/followups');
  await expect.element(section().getByText('A mail of theirs is logged → Reply, after: 24 hours')).toBeVisible();
  await expect
    .element(section().getByText('Their mail asks for material → Send material, after: 1 business days'))
    .toBeVisible();
  await expect.element(section().getByText('Our mail makes an offer → Call, after: 1 weeks')).toBeVisible();
});

test('a rule is added, filled in and saved; one that asks for the same is said', async () => {
  const fake = await renderWorkspace('#settings/followups');
  await section().getByRole('button', { name: 'Add rule' }).click();
  await section().getByText('A status is set → Call, after: 1 business days').click();
  const form = section().getByRole('group').filter({ hasText: 'What to do, in a line' }).last();
  await form.getByRole('checkbox', { name: 'Hot', exact: true }).click();
  await form.getByRole('combobox', { name: 'What' }).selectOptions('Visit');
  await form.getByRole('textbox', { name: 'After' }).fill('2');
  await form.getByLabelText('At', { exact: true }).fill('10:30');
  await form.getByRole('textbox', { name: 'What to do, in a line' }).fill('See the roof');
  await section().getByText('A mail of theirs is logged → Reply, after: 24 hours').click();
  await save();
  await expect.element(saved()).toHaveTextContent('Rules saved.');
  const [change] = fake.of('settings.save');
  expect(change?.followUps?.rules.slice(0, 3)).toEqual(standardRules);
  expect(change?.followUps?.rules[3]).toMatchObject({
    trigger: 'status',
    statuses: ['hot'],
    kind: 'visit',
    delay: { amount: 2, unit: 'business-days', at: '10:30' },
    text: 'See the roof',
  });
});

test('two rules that ask for the same thing are pointed out', async () => {
  const [reply] = standardRules;
  const rules = reply ? [reply, { ...reply, id: 'other', delay: { ...reply.delay, amount: 48 } }] : [];
  await renderWorkspace('#settings/followups', {
    answers: {
      'settings.get': () => ({
        settings: { ...defaultSettings, language: 'en', followUps: { ...defaultSettings.followUps, rules } },
        allowed: {},
        extensionVersion: '0.1.0',
      }),
    },
  });
  await expect.element(section().getByText(/Two rules ask for the same/)).toBeVisible();
});
