import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type DaybookChromium, panelOf } from '../browsers/launch-chromium.ts';

export const demoFolder = resolve(import.meta.dirname, '../../.output/demo');
export const demoInbox = 'https://mail.google.com/mail/u/0/#inbox';
const lead = 'Conference for 80 people';

let shots = 0;

/** A numbered screenshot, light and dark. */
async function shoot(page: Page, name: string): Promise<void> {
  shots += 1;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(demoFolder, `${String(shots).padStart(2, '0')}-${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Says who the user is, as a user would: Settings, Profile. */
export async function introduce({ open }: DaybookChromium, name: string, department: string): Promise<void> {
  const page = await open('workspace.html#settings/profile');
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'Department' }).fill(department);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').getByText('Profile saved').waitFor();
  await page.close();
}

/** Opens the lead in the demo mailbox; answers with the panel beside it. */
export async function openLead(page: Page): Promise<Frame> {
  await page.goto(demoInbox);
  await page.locator('tr.zA', { hasText: lead }).first().click();
  await page.locator('h2.hP:visible').waitFor();
  return panelOf(page);
}

/** Log contact, Hot, A, next business day, a note. */
export async function logLead(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Log contact' }).click();
  await panel.getByRole('heading', { name: 'Emily Carter' }).waitFor();
  await panel.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Hot' });
  await panel.getByRole('combobox', { name: 'Order horizon' }).selectOption({ label: 'A – within a month' });
  await panel.getByRole('button', { name: 'Next business day' }).click();
  await panel.getByRole('status').getByText('Follow-up set').waitFor();
}

/** Plays the main job through and leaves export and screenshots; each step is printed before it is done. */
export async function playMainJob(daybook: DaybookChromium, say: (step: string) => void): Promise<unknown> {
  mkdirSync(demoFolder, { recursive: true });
  const { context, open } = daybook;
  const page = await context.newPage();

  say('Open the inbox, and in it a lead');
  await page.goto(demoInbox);
  await page.locator('tr.zA').first().waitFor();
  await shoot(page, 'inbox');
  const panel = await openLead(page);
  await panel.getByRole('button', { name: 'Log contact' }).waitFor();
  await shoot(page, 'lead');

  say('Log the contact, set Hot, order horizon A and a follow-up for the next business day');
  await logLead(panel);
  await shoot(page, 'logged');

  say('Add a note');
  await panel.getByRole('button', { name: 'Add note' }).click();
  await panel.getByRole('textbox', { name: 'Note' }).fill('Wants the library for the first evening.');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('list', { name: 'History' }).getByText('Wants the library').waitFor();
  await shoot(page, 'note');

  say('Look at the workspace');
  const workspace = await open('workspace.html#today');
  const go = async (hash: string, heading: string): Promise<void> => {
    await workspace.evaluate((to) => {
      location.hash = to;
    }, hash);
    await workspace.getByRole('heading', { name: heading, level: 1 }).waitFor();
  };
  await workspace.getByRole('button', { name: 'Done' }).first().waitFor();
  await shoot(workspace, 'today');
  await go('#contacts', 'Contacts');
  await workspace.getByText('Emily Carter').first().waitFor();
  await shoot(workspace, 'contacts');
  await workspace.getByText('Emily Carter').first().click();
  await workspace.getByRole('heading', { name: 'Emily Carter' }).waitFor();
  await shoot(workspace, 'contact');

  say('Export everything');
  await go('#settings/data', 'Settings');
  await shoot(workspace, 'settings');
  const [download] = await Promise.all([
    workspace.waitForEvent('download'),
    workspace.getByRole('button', { name: 'Export all (JSON)' }).click(),
  ]);
  await download.saveAs(join(demoFolder, 'export.json'));

  say('Let a reminder fire: the same export with its follow-ups due in three seconds is imported');
  const file = JSON.parse(readFileSync(join(demoFolder, 'export.json'), 'utf8')) as { followUps: object[] };
  const dueAt = new Date(Date.now() + 3000).toISOString();
  const followUps = file.followUps.map((followUp) => ({ ...followUp, due: { instant: dueAt }, dueAt, reminders: [] }));
  const dueSoon = join(demoFolder, 'export-due-soon.json');
  writeFileSync(dueSoon, JSON.stringify({ ...file, followUps }));
  await workspace.locator('input[type=file]').setInputFiles(dueSoon);
  await workspace.waitForFunction(async () => Object.keys(await chrome.notifications.getAll()).length > 0, undefined, {
    polling: 200,
  });
  await go('#today', 'Today');
  await workspace.getByRole('heading', { name: 'Overdue' }).waitFor();
  await shoot(workspace, 'today-overdue');
  await page.bringToFront();
  await panel.getByText('overdue').first().waitFor();
  await shoot(page, 'panel-overdue');
  await page.setViewportSize({ width: 800, height: 900 });
  await shoot(page, 'narrow');
  return JSON.parse(readFileSync(join(demoFolder, 'export.json'), 'utf8'));
}
