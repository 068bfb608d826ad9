import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { exported, fileWithDueTimes } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { importFile, lead, logContact, openMail, panelOf, session, withFirefox, withFolder } from './bench.ts';

/** The notifications on the screen by id, with all that Firefox tells of them. */
const standing = async (workspace: Page): Promise<Record<string, { title: string; message: string }>> =>
  JSON.parse(await workspace.evaluate(async () => JSON.stringify(await chrome.notifications.getAll())));

/** Whether the event page runs; the question doesn't wake it. */
const isAwake = (workspace: Page): Promise<boolean> =>
  workspace.evaluate(() =>
    chrome.extension.getViews().some(({ location }) => location.pathname.startsWith('/_generated_background_page')),
  );

const lastReminder = async (workspace: Page): Promise<unknown[]> =>
  (await exported(workspace)).followUps.map(({ reminders }) => {
    const { how, state } = (reminders as { how: string; state: string }[]).at(-1) ?? {};
    return { how, state };
  });

test('a follow-up fires after the event page was suspended, with name and kind and no subject', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    await install();
    const page = await mailPage();
    await openMail(page, lead);
    await logContact(await panelOf(page), 'Emily Carter');
    const workspace = await open('workspace.html#settings/data');
    const dueAt = Date.now() + 8000;
    await importFile(workspace, await fileWithDueTimes(workspace, new Date(dueAt).toISOString()));
    assert.ok(await isAwake(workspace), 'the event page has just worked');
    await until('the event page is suspended', async () => !(await isAwake(workspace)));
    assert.ok(Date.now() < dueAt, 'it was suspended before the due time');
    assert.deepEqual(await standing(workspace), {});
    const all = await until('the reminder', async () => {
      const seen = await standing(workspace);
      return Object.keys(seen).length > 0 && seen;
    });
    assert.ok(Date.now() >= dueAt, 'not before its time');
    assert.deepEqual(
      Object.values(all).map(({ title, message }) => ({ title, message })),
      [{ title: 'Emily Carter', message: 'Due now: Reply' }],
    );
    assert.doesNotMatch(JSON.stringify(all), new RegExp(lead));
    assert.deepEqual(await lastReminder(workspace), [{ how: 'notification', state: 'shown' }]);
  }));

test('what became due while the browser was closed comes as one digest', () =>
  withFolder(async (profile) => {
    let dueAt = 0;
    await session(profile, async ({ install, mailPage, open }) => {
      await install();
      const page = await mailPage();
      await openMail(page, lead);
      const panel = await panelOf(page);
      await logContact(panel, 'Emily Carter');
      await openMail(page, 'Price list?');
      await logContact(panel, 'John Doe');
      const workspace = await open('workspace.html#settings/data');
      dueAt = Date.now() + 4000;
      await importFile(workspace, await fileWithDueTimes(workspace, new Date(dueAt).toISOString()));
    });
    await until('the due time', () => Date.now() > dueAt);
    await session(profile, async ({ install, open }) => {
      await install();
      const workspace = await open('workspace.html#today');
      await until('the digest', async () => Object.keys(await standing(workspace)).length > 0);
      const { digest, ...others } = await standing(workspace);
      assert.deepEqual(others, {});
      assert.match(`${digest?.title}\n${digest?.message}`, /Emily Carter/);
      assert.doesNotMatch(JSON.stringify(digest), new RegExp(`${lead}|Price list`));
      await until(
        'the ledger',
        async () =>
          JSON.stringify(await lastReminder(workspace)) ===
          JSON.stringify([
            { how: 'digest', state: 'shown' },
            { how: 'digest', state: 'shown' },
          ]),
      );
    });
  }));
