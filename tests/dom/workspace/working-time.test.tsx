import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DaybookError } from '@/lib/base/errors';
import { standardWorkingTime } from '@/lib/settings/follow-up-settings';
import { renderWorkspace } from './render-workspace';

const section = () => page.getByRole('region', { name: 'Follow-ups' });
const save = () => section().getByRole('button', { name: 'Save' }).first().click();
const status = () => page.getByRole('status');

test('hours, country with region and own closed days are saved together', async () => {
  const fake = await renderWorkspace('#settings/followups');
  await section().getByRole('checkbox', { name: 'Saturday' }).click();
  await section().getByLabelText('Saturday, from').fill('10:00');
  await section().getByRole('checkbox', { name: 'Friday' }).click();
  await section().getByRole('combobox', { name: 'Public holidays of' }).selectOptions('Germany');
  await section().getByRole('combobox', { name: 'Region' }).selectOptions('Bayern');
  await expect
    .element(section().getByRole('list', { name: 'Next public holidays' }))
    .toMatchTextContent(/Fri,? 25 Dec 2026/);
  await section().getByRole('button', { name: 'Add closed days' }).click();
  await section().getByLabelText('First day').fill('2027-07-12');
  await section().getByRole('textbox', { name: 'What for' }).fill('Summer');
  await save();
  await expect.element(status()).toHaveTextContent('Working time saved.');
  expect(fake.of('settings.save')).toEqual([
    {
      workingTime: {
        days: standardWorkingTime.days.with(4, null).with(5, { from: '10:00', to: '16:00' }),
        country: 'DE',
        region: 'BY',
        closedDays: [{ from: '2027-07-12', to: '2027-07-12', name: 'Summer' }],
      },
    },
  ]);
});

test('a country without holidays says so', async () => {
  await renderWorkspace('#settings/followups');
  await section().getByRole('combobox', { name: 'Public holidays of' }).selectOptions('XX');
  await expect.element(section().getByText(/No public holidays are known/)).toBeVisible();
});

test('what can not be is said, and what was typed stays', async () => {
  await renderWorkspace('#settings/followups', {
    answers: {
      'settings.save': () => {
        throw new DaybookError('hours-reversed');
      },
    },
  });
  await section().getByLabelText('Monday, from').fill('18:00');
  await save();
  await expect.element(status()).toMatchTextContent(/A working day ends before it begins/);
  await expect.element(section().getByLabelText('Monday, from')).toHaveValue('18:00');
});
