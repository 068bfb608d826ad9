import type { Page } from 'playwright-core';
import { alice, type MailUser, run } from './roundcube.ts';

/** SOGo 5.8, beside the servers of `startRoundcube`, which must run. */
export type SogoServer = { readonly address: string; stop(): void };

/** Starts SOGo with the mail of the other servers, installing what is missing. Needs Debian 12 and root. */
export function startSogo(): SogoServer {
  run('sogo-up.sh');
  return { address: 'http://127.0.0.1:8084/SOGo', stop: () => run('sogo-down.sh') };
}

/** Logs in; afterwards the page shows the list of the inbox. */
export async function logInToSogo(page: Page, address: string, user: MailUser = alice): Promise<void> {
  await page.goto(`${address}/`);
  await page.fill('input[ng-model="app.creds.username"]', user.address);
  await page.fill('input[ng-model="app.creds.password"]', user.password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('md-list-item.sg-message-list-item');
}

/** The address of a message in the full page. */
export const sogoMessageAddress = (address: string, uid: number, user: MailUser = alice): string =>
  `${address}/so/${user.address}/Mail/view#!/Mail/0/INBOX/${uid}`;
