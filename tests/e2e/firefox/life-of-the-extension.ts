import assert from 'node:assert/strict';
import type { Frame } from 'puppeteer-core';
import { panelIn } from '../../../scripts/browsers/launch-firefox.ts';
import { exported } from '../../support/extension.ts';
import { test } from '../../support/runner.ts';
import { until } from '../../support/until.ts';
import { hasButton, lead, logContact, openMail, panelOf, withFirefox } from './bench.ts';

test('a mail that is open already gets one panel when the extension is installed, and one when it is installed again', () =>
  withFirefox(async ({ install, mailPage, open }) => {
    const page = await mailPage();
    await openMail(page, lead);
    const old: Frame[] = [];
    for (const time of ['first', 'second']) {
      await install();
      const panel = await until(`the panel of the ${time} installation`, async () => {
        const frame = await panelIn(page);
        const isNew = frame !== undefined && !old.includes(frame);
        return isNew && (await hasButton(frame, 'Log contact')) ? frame : undefined;
      });
      old.push(panel);
      assert.equal(await page.evaluate(() => document.querySelectorAll('html > div[popover]').length), 1);
    }
    await logContact(await panelOf(page), 'Emily Carter');
    assert.equal((await exported(await open('workspace.html'))).contacts.length, 1);
  }));
