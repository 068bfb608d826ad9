import assert from 'node:assert/strict';
import { exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { choose, hasButton, lead, logContact, openMail, panelOf, press, says, withFirefox } from './bench.ts';

const emily = { address: 'emily.carter@northwind-events.example', primary: true };

test('log and undo leave nothing behind; the main job: log a lead, status, follow-up', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    await install();
    const workspace = await open('workspace.html#today');
    const page = await mailPage();
    await openMail(page, lead);
    const panel = await panelOf(page);
    await says(panel, 'New contact');
    await logContact(panel, 'Emily Carter');
    assert.equal((await exported(workspace)).contacts.length, 1);
    await press(panel, 'Undo');
    await until('the person is new again', () => hasButton(panel, 'Log contact'));
    for (const [store, rows] of Object.entries(await exported(workspace))) assert.deepEqual(rows, [], store);

    await logContact(panel, 'Emily Carter');
    await choose(panel, 'Status', 'Hot');
    await until('the status is written', async () => (await exported(workspace)).contacts[0]?.status === 'hot');
    await press(panel, 'Next business day');
    await says(panel, 'Follow-up set');
    const log = await exported(workspace);
    assert.deepEqual(
      log.contacts.map(({ name, emails, status }) => ({ name, emails, status })),
      [{ name: 'Emily Carter', emails: [emily], status: 'hot' }],
    );
    assert.deepEqual(log.followUps.map(({ rule, state }) => `${rule} ${state}`).sort(), [
      'next-business-day open',
      'reply-24h open',
    ]);
    assert.deepEqual(log.activities.map(({ kind }) => kind).sort(), [
      'captured',
      'follow-up-set',
      'follow-up-set',
      'mail-received',
      'status-changed',
    ]);
  }));

test('a second visit knows the person, another mail of theirs is Log mail', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    await install();
    const page = await mailPage();
    await openMail(page, lead);
    const panel = await panelOf(page);
    await logContact(panel, 'Emily Carter');
    await openMail(page, 'Price list?');
    await says(panel, 'New contact');
    await openMail(page, lead);
    await says(panel, 'Logged today');
    assert.equal((await hasButton(panel, 'Log contact')) || (await hasButton(panel, 'Log mail')), false);

    await openMail(page, 'Dietary list', 'https://mail.google.com/mail/u/1/#inbox');
    const second = await panelOf(page);
    await says(second, 'Emily Carter');
    await press(second, 'Log mail');
    await says(second, 'Logged today');
    const log = await exported(await open('workspace.html'));
    assert.deepEqual(
      log.contacts.map(({ emails }) => emails),
      [[emily]],
    );
    assert.deepEqual(
      new Set(log.threads.map(({ account }) => account)),
      new Set(['kari@fjordheim.example', 'post@fjordheim.example']),
    );
  }));
