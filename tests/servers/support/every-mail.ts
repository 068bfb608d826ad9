import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { type Exported, exported } from '../../support/extension.ts';
import { until } from '../../support/until.ts';
import { type ExpectedMail, expectedMails } from './expected-mails.ts';

/** A webmail with its panel, as one browser sees it. */
export type Reader = {
  readonly workspace: Page;
  /** Opens a mail and gives the panel beside it, if one comes. */
  open(uid: number): Promise<Frame>;
};

/** Opens every mail of the inbox and logs it; then the log holds exactly what is expected, for exactly these people. */
export async function logEveryMail(
  { workspace, open }: Reader,
  wanted: readonly ExpectedMail[] = expectedMails,
): Promise<void> {
  for (const mail of wanted) {
    const panel = await open(mail.uid);
    if (mail.person === null) await showsNobody(panel, mail.uid);
    else await logFor(panel, mail.person, mail, workspace);
  }
  const log = await exported(workspace);
  assert.deepEqual(
    pairsIn(log),
    wanted
      .filter(({ person }) => person !== null)
      .map(pairOf)
      .sort(),
  );
  assert.doesNotMatch(JSON.stringify([log.contacts, log.companies]), /victim/);
}

async function showsNobody(panel: Frame, uid: number): Promise<void> {
  await until(`nobody proposed for ${uid}`, async () => {
    await panel.page().mouse.move(200 + Math.random() * 100, 300);
    return panel.getByRole('button', { name: 'Enter by hand' }).isVisible();
  });
}

async function logFor(panel: Frame, person: string, mail: ExpectedMail, workspace: Page): Promise<void> {
  const { uid } = mail;
  const address = panel.getByRole('textbox', { name: 'E-mail' });
  const shown = async (): Promise<string> => {
    const typed = (await address.count()) === 1 ? await address.inputValue() : '';
    return `${typed} ${await panel.locator('main').innerText()}`;
  };
  await until(`the panel to show ${person} for ${uid}`, async () => (await shown()).includes(person));
  await panel.getByRole('button', { name: /^Log (contact|mail)$/ }).click();
  // The line that says so may still be the last mail's: what counts is the log.
  await until(`${uid} to be logged`, async () => pairsIn(await exported(workspace)).includes(pairOf(mail)));
}

/** A mail and for whom it is logged, as `pairsIn` has it. */
export const pairOf = ({ messageId, person }: ExpectedMail): string => `${messageId ?? 'sha256'} ${person}`;

/** Which mail is logged for whom: `<message id> address`. */
export function pairsIn({ activities, contacts }: Exported): string[] {
  const addresses = new Map(contacts.map(({ id, emails }) => [id, (emails as { address: string }[])[0]?.address]));
  return activities
    .filter(({ kind }) => kind === 'mail-received' || kind === 'mail-sent')
    .map(
      ({ messageId, contactId }) =>
        `${String(messageId).replace(/^\w+:sha256-[0-9a-f]{64}$/, 'sha256')} ${addresses.get(contactId)}`,
    )
    .sort();
}
