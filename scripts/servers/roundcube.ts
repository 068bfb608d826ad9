import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A person with a mailbox on the test servers (see tests/fixtures/servers/mail). */
export interface MailUser {
  readonly address: string;
  readonly password: string;
}

export const alice: MailUser = { address: 'alice@example.test', password: 'alicepw' };
export const bob: MailUser = { address: 'bob@example.test', password: 'bobpw' };

/** The skins Roundcube 1.6 comes with. */
export const skins = ['elastic', 'larry', 'classic'] as const;
export type Skin = (typeof skins)[number];

/** The address of each skin, without a slash at the end, and how to end the servers. */
export type RoundcubeServers = Readonly<Record<Skin, string>> & { stop(): void };

/** Where the SMTP sink keeps sent mail: `NAME.eml`, and its envelope as `NAME.json`. */
export const outboxFolder = join(process.env.DAYBOOK_WEBMAIL_STATE ?? '/var/lib/daybook-webmail', 'smtp', 'outbox');

/** Runs one of the shell scripts beside this file. Throws what it says. */
export const run = (script: string, ...args: readonly string[]): void => {
  const { status, stdout, stderr } = spawnSync(join(import.meta.dirname, script), args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} failed: ${stderr.trim() || stdout.trim()}`);
};

/**
 * Starts Roundcube in three skins with Dovecot and an SMTP sink, installing what is missing; by default with the mail as
 * it was the first time. Needs Debian 12 and root, otherwise throws a sentence that says so.
 */
export async function startRoundcube({ reseed = true } = {}): Promise<RoundcubeServers> {
  run('roundcube-up.sh', ...(reseed ? ['--reseed'] : []));
  return {
    elastic: 'http://127.0.0.1:8081',
    larry: 'http://127.0.0.1:8082',
    classic: 'http://127.0.0.1:8083',
    stop: () => run('roundcube-down.sh'),
  };
}

/** Logs in; afterwards the page shows the list of the inbox. */
export async function logIn(page: Page, address: string, user: MailUser = alice): Promise<void> {
  await page.goto(`${address}/`);
  await page.fill('#rcmloginuser', user.address);
  await page.fill('#rcmloginpwd', user.password);
  await Promise.all([page.waitForURL(/_task=mail/), page.locator('#rcmloginsubmit').click()]);
  await page.waitForSelector('#messagelist tr.message');
}

/** The address of a message's full view. */
export const messageAddress = (address: string, uid: number, mailbox = 'INBOX'): string =>
  `${address}/?_task=mail&_mbox=${encodeURIComponent(mailbox)}&_uid=${uid}&_action=show`;
