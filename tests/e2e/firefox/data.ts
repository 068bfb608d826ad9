import assert from 'node:assert/strict';
import { ask, exported, fileOf } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { importFile, lead, logContact, openMail, panelOf, withFirefox } from './bench.ts';

test('export → delete everything → import gives the same database', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    await install();
    const page = await mailPage();
    await openMail(page, 'Winter seminar 2027');
    const panel = await panelOf(page);
    await logContact(panel, 'Thomas Berg');
    await openMail(page, lead);
    await logContact(panel, 'Emily Carter');
    const workspace = await open('workspace.html#settings/data');
    const before = await exported(workspace);
    assert.equal(before.contacts.length, 2);
    await ask(workspace, 'data.deleteEverything', { typed: 'DELETE' });
    for (const [store, rows] of Object.entries(await exported(workspace))) assert.deepEqual(rows, [], store);
    await importFile(workspace, fileOf(before));
    assert.deepEqual(await exported(workspace), before);
  }));
