import type { Frame, Page } from 'playwright-core';
import { type DaybookChromium, panelOf } from '../browsers/launch-chromium.ts';

export const demoInbox = 'https://mail.google.com/mail/u/0/#inbox';
/** Whom the demo logs. */
export const leadName = 'Emily Carter';
const leadSubject = 'Conference for 80 people';

/** Says who the user is, as a user would: Settings, Profile. */
export async function introduce({ open }: DaybookChromium, name: string, department: string): Promise<void> {
  const page = await open('workspace.html#settings/profile');
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('textbox', { name: 'Department' }).fill(department);
  await page.getByRole('region', { name: 'Profile' }).getByRole('button', { name: 'Save' }).click();
  await page.getByRole('status').getByText('Profile saved').waitFor();
  await page.close();
}

/** Opens the lead in the demo mailbox; answers with the panel beside it. */
export async function openLead(page: Page, inbox = demoInbox): Promise<Frame> {
  await page.goto(inbox);
  await page.locator('tr.zA', { hasText: leadSubject }).first().click();
  await page.locator('h2.hP:visible').waitFor();
  return panelOf(page);
}

/** Log contact, Hot, A, next business day. */
export async function logLead(panel: Frame): Promise<void> {
  await panel.getByRole('button', { name: 'Log contact' }).click();
  await panel.getByRole('heading', { name: leadName }).waitFor();
  await panel.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Hot' });
  await panel.getByRole('combobox', { name: 'Order horizon' }).selectOption({ label: 'A – within a month' });
  await panel.getByRole('button', { name: 'Next business day' }).click();
  await panel.getByRole('status').getByText('Follow-up set').waitFor();
  // Away from the button, so that it doesn't look pressed in a picture. Not out of the panel: a frame that the pointer
  // leaves keeps what was pointed at.
  await panel.getByRole('heading', { name: leadName }).hover();
}

/** Writes a note about the open mail's correspondent. */
export async function addNote(panel: Frame, text: string): Promise<void> {
  await panel.getByRole('button', { name: 'Add note' }).click();
  await panel.getByRole('textbox', { name: 'Note' }).fill(text);
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('list', { name: 'History' }).getByText(text).waitFor();
}

/** Goes to another view of the open workspace. */
export async function show(workspace: Page, hash: string): Promise<void> {
  await workspace.evaluate((to) => {
    location.hash = to;
  }, hash);
}
