import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type DaybookChromium, launchChromium, panelOf } from '../../../scripts/browsers/launch-chromium.ts';
import { logIn, messageAddress, type Skin, startRoundcube } from '../../../scripts/servers/roundcube.ts';
import type { Exported } from '../../support/extension.ts';

/** The running servers, with the mail as it is. */
export const servers = await startRoundcube({ reseed: false });

/** What the page chrome://extensions has beyond an ordinary one. */
type DeveloperPages = { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };

export type Bench = {
  readonly daybook: DaybookChromium;
  /** A tab with the list of alice's inbox. */
  readonly page: Page;
  /** Settings, with the address added. */
  readonly workspace: Page;
  /** The webmail, without a slash at the end. */
  readonly address: string;
};

/** A browser of its own that is logged in as alice, with the address added through Settings; closed afterwards. */
export async function withRoundcube(skin: Skin, body: (bench: Bench) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'daybook-servers-'));
  const daybook = await launchChromium({ profile });
  try {
    const address = servers[skin];
    await allowHost(daybook);
    const workspace = await daybook.open('workspace.html#settings/webmail');
    await addAddress(workspace, address);
    const page = await daybook.context.newPage();
    await logIn(page, address);
    await body({ daybook, page, workspace, address });
  } finally {
    await daybook.context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Nobody can answer the browser's question in a test, so the host is granted before it is asked for. */
export async function allowHost({ context, extensionId }: DaybookChromium): Promise<void> {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(
    ([id, host]) => (chrome as unknown as DeveloperPages).developerPrivate.addHostPermission(id, host),
    [extensionId, 'http://127.0.0.1/*'] as const,
  );
  await extensions.close();
}

const removeButton = (workspace: Page, address: string) =>
  workspace.getByRole('button', { name: `Remove ${address}/`, exact: true });

/** Settings → Webmail → *Add address*. */
export async function addAddress(workspace: Page, address: string): Promise<void> {
  await workspace.getByRole('textbox', { name: 'Address of your Roundcube or SOGo' }).fill(`${address}/`);
  await workspace.getByRole('button', { name: 'Add address' }).click();
  await removeButton(workspace, address).waitFor();
}

/** Settings → Webmail → *Remove*. */
export async function removeAddress(workspace: Page, address: string): Promise<void> {
  await removeButton(workspace, address).click();
  await removeButton(workspace, address).waitFor({ state: 'detached' });
}

/** Opens a mail in full view and gives the panel beside it. */
export async function openMail({ page, address }: Bench, uid: number): Promise<Frame> {
  await page.goto(messageAddress(address, uid));
  return panelOf(page);
}

/** Presses *Log contact*, or *Log mail* of a known person, and waits until it is logged. */
export async function logOpenMail(panel: Frame, button: 'Log contact' | 'Log mail' = 'Log contact'): Promise<void> {
  await panel.getByRole('button', { name: button }).click();
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
}

/** How many panels a page has. */
export const panelsIn = (page: Page): number =>
  page.frames().filter((frame) => frame.url().includes('/panel.html')).length;

/** The addresses of all contacts. */
export const addressesOf = (log: Exported): string[] =>
  log.contacts.flatMap(({ emails }) => (emails as { address: string }[]).map(({ address }) => address)).sort();
