import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../tests/support/until.ts';
import type { DaybookChromium } from '../browsers/launch-chromium.ts';
import { demoFolder, shoot } from './shoot.ts';
import { addNote, demoInbox, introduce, leadName, logLead, openLead, show } from './steps.ts';

type FollowUp = { readonly id: string; readonly rule: string };
type ExportFile = { readonly followUps: readonly FollowUp[] };

export const exportFile = join(demoFolder, 'export.json');

/** Plays the main job through and leaves screenshots and the export; `say` hears each step before it is done. */
export async function playMainJob(daybook: DaybookChromium, say: (step: string) => void): Promise<ExportFile> {
  const { context, open } = daybook;
  say('Settings: fill in the profile');
  await introduce(daybook, 'Kari Nilsen', 'Sales');

  say('Open the inbox, and in it a lead');
  const page = await context.newPage();
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
  await addNote(panel, 'Wants the library for the first evening.');
  await shoot(page, 'note');
  await panel.getByRole('list', { name: 'History' }).getByRole('listitem').last().scrollIntoViewIfNeeded();
  await shoot(page, 'history');

  say('Look at the workspace: Today, Contacts, the contact, Settings');
  const workspace = await open('workspace.html#today');
  await workspace.getByRole('button', { name: 'Done' }).first().waitFor();
  await shoot(workspace, 'today');
  await show(workspace, '#contacts');
  await workspace.getByRole('link', { name: leadName }).first().waitFor();
  await shoot(workspace, 'contacts');
  await workspace.getByRole('link', { name: leadName }).first().click();
  await workspace.getByRole('heading', { name: leadName }).waitFor();
  await shoot(workspace, 'contact');
  await show(workspace, '#settings/profile');
  await workspace.getByRole('textbox', { name: 'Your name' }).waitFor();
  await shoot(workspace, 'settings');

  say('Export everything');
  await show(workspace, '#settings/data');
  const [download] = await Promise.all([
    workspace.waitForEvent('download'),
    workspace.getByRole('button', { name: 'Export all (JSON)' }).click(),
  ]);
  await download.saveAs(exportFile);
  await shoot(workspace, 'settings-data');
  const file = JSON.parse(readFileSync(exportFile, 'utf8')) as ExportFile;

  say('Let a reminder fire: import the export with its follow-up due in three seconds');
  const { id, dueAt, path } = dueSoon(file);
  await workspace.getByLabel('Daybook export (JSON)').setInputFiles(path);
  await workspace.getByRole('status').getByText('Imported: ').waitFor();
  const notification = `follow-up:${id}:${Date.parse(dueAt)}`;
  await until('the notification', () =>
    workspace.evaluate(async (wanted) => wanted in (await chrome.notifications.getAll()), notification),
  );
  await show(workspace, '#today');
  await workspace.getByRole('list', { name: 'Overdue' }).locator(`time.due-row-late[datetime="${dueAt}"]`).waitFor();
  await shoot(workspace, 'today-overdue');
  await page.bringToFront();
  const overdue = panel.getByRole('list', { name: 'Open follow-ups' }).getByRole('listitem');
  await overdue.filter({ hasText: 'Follow up' }).getByText('overdue').waitFor();
  await panel.getByRole('heading', { name: leadName }).scrollIntoViewIfNeeded();
  await shoot(page, 'panel-overdue');

  say('The same in a narrow window');
  await page.setViewportSize({ width: 800, height: 800 });
  await panel.getByRole('button', { name: 'Open Daybook' }).waitFor();
  await shoot(page, 'narrow');
  return file;
}

/** A copy of the export whose follow-up for the next business day is due in three seconds. */
function dueSoon(file: ExportFile): { id: string; dueAt: string; path: string } {
  const followUp = file.followUps.find(({ rule }) => rule === 'next-business-day');
  if (!followUp) throw new Error('the export has no follow-up for the next business day');
  const dueAt = new Date(Date.now() + 3000).toISOString();
  const moved = { ...followUp, due: { instant: dueAt }, dueAt, reminders: [] };
  const followUps = file.followUps.map((other) => (other === followUp ? moved : other));
  const path = join(demoFolder, 'export-due-soon.json');
  writeFileSync(path, JSON.stringify({ ...file, followUps }));
  return { id: followUp.id, dueAt, path };
}
