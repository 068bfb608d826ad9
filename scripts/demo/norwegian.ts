import type { DaybookChromium } from '../browsers/launch-chromium.ts';
import { exportFile } from './main-job.ts';
import { shoot } from './shoot.ts';
import { leadName, openLead } from './steps.ts';

/** The panel and *Today* in Norwegian, in a browser that speaks it, with the log that was exported. */
export async function showNorwegian({ context, open }: DaybookChromium): Promise<void> {
  const workspace = await open('workspace.html#settings/data');
  await workspace.locator('input[type=file]').setInputFiles(exportFile);
  await workspace.getByRole('status').getByText('Importert').waitFor();
  await workspace.goto(`${workspace.url().split('#')[0]}#today`);
  await workspace.getByRole('link', { name: leadName }).first().waitFor();
  const page = await context.newPage();
  const panel = await openLead(page, 'https://mail.google.com/mail/u/0/?hl=nb#inbox');
  await panel.getByRole('heading', { name: leadName }).waitFor();
  await shoot(page, 'norwegian-panel');
  await workspace.bringToFront();
  await shoot(workspace, 'norwegian-today');
}
