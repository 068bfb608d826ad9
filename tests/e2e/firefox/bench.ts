import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { type DaybookFirefox, launchFirefox, panelIn } from '../../../scripts/browsers/launch-firefox.ts';
import { createDemoMailbox } from '../../../scripts/demo/mailbox/respond.ts';
import { until } from '../../support/until.ts';

/** The subject of the demo's lead, Emily Carter's. */
export const lead = 'Conference for 80 people';
export const inbox = 'https://mail.google.com/mail/u/0/#inbox';

/** A folder that is gone after `body`. */
export async function withFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-firefox-'));
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One run of a browser in this profile, from start to end; `body` installs the extension when it wants it. */
export async function session(profile: string, body: (daybook: DaybookFirefox) => Promise<void>): Promise<void> {
  const daybook = await launchFirefox({ profile, mailbox: await createDemoMailbox({ lateIdsMs: 30 }) });
  try {
    await body(daybook);
  } finally {
    await daybook.browser.close();
  }
}

/** A browser in a new profile, for one test. */
export const withFirefox = (body: (daybook: DaybookFirefox) => Promise<void>): Promise<void> =>
  withFolder((profile) => session(profile, body));

/** Opens a mail by its subject from a list; a list that is open already isn't loaded again. */
export async function openMail(page: Page, subject: string, list = inbox): Promise<void> {
  if (page.url().startsWith(list)) await page.evaluate(() => location.assign('#inbox'));
  else await page.goto(list);
  await until('the row', () =>
    page.evaluate((text) => {
      const rows = [...document.querySelectorAll<HTMLElement>('tr.zA')].filter((row) => row.offsetParent !== null);
      const row = rows.find(({ textContent }) => textContent?.includes(text));
      row?.click();
      return row !== undefined;
    }, subject),
  );
  await until('the mail', () =>
    page.evaluate(
      (text) =>
        [...document.querySelectorAll<HTMLElement>('h2.hP')].some(
          (subjectLine) => subjectLine.offsetParent !== null && subjectLine.textContent?.includes(text),
        ),
      subject,
    ),
  );
}

/** The panel of a mail page, once it is there. */
export const panelOf = (page: Page): Promise<Frame> => until('the panel', () => panelIn(page));

/** Waits until the panel says this. */
export const says = (panel: Frame, text: string): Promise<boolean> =>
  until(`the panel to say “${text}”`, () => panel.evaluate((words) => document.body.innerText.includes(words), text));

/** Whether the panel has a button with these words, shown or not. */
export const hasButton = (panel: Frame, name: string): Promise<boolean> =>
  panel.evaluate(
    (words) => [...document.querySelectorAll('button')].some(({ textContent }) => textContent?.trim() === words),
    name,
  );

type Place = { readonly x: number; readonly y: number };

/** The middle of a button of the panel on the mail page, scrolled into view; undefined when it can't be seen. */
async function placeOf(panel: Frame, name: string): Promise<Place | undefined> {
  const corner = await panel.page().evaluate(() => {
    const { left, top } = document.querySelector('html > div[popover]')?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { left, top };
  });
  const middle = await panel.evaluate((words) => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find(({ textContent, disabled }) => textContent?.trim() === words && !disabled);
    button?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = button?.getBoundingClientRect();
    // Of a frame that is still hidden, as on a list, every box is empty.
    return box?.width ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : undefined;
  }, name);
  return middle && { x: corner.left + middle.x, y: corner.top + middle.y };
}

/**
 * Clicks a button of the panel with the mouse, where it lies on the mail page: what covers it is clicked instead. It is
 * clicked once it has stopped moving.
 */
export async function press(panel: Frame, name: string): Promise<void> {
  const page = panel.page();
  await page.bringToFront();
  let last: Place | undefined;
  const { x, y } = await until(`the button “${name}”`, async () => {
    const before = last;
    last = await placeOf(panel, name);
    return last && before?.x === last.x && before.y === last.y ? last : undefined;
  });
  await page.mouse.click(x, y);
}

/** Picks an option by its words in the combobox with this label. */
export const choose = (panel: Frame, label: string, option: string): Promise<boolean> =>
  until(`“${option}” in ${label}`, () =>
    panel.evaluate(
      (named, words) => {
        const boxes = [...document.querySelectorAll('select')];
        const box = boxes.find(({ labels }) => [...labels].some(({ textContent }) => textContent?.trim() === named));
        const wanted = [...(box?.options ?? [])].find(({ text }) => text === words);
        if (!box || !wanted) return false;
        box.value = wanted.value;
        box.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      label,
      option,
    ),
  );

/** Logs the person of the open mail and waits until the panel is headed by the name. */
export async function logContact(panel: Frame, name: string): Promise<void> {
  await press(panel, 'Log contact');
  await until(`${name} is logged`, () =>
    panel.evaluate((heading) => document.querySelector('h1')?.textContent?.includes(heading) ?? false, name),
  );
}

/** Through the real Import of the workspace's *Settings, Data*, until it says that it is done. */
export const importFile = (workspace: Page, { name, buffer }: { name: string; buffer: Buffer }): Promise<void> =>
  withFolder(async (folder) => {
    const file = join(folder, name);
    writeFileSync(file, buffer);
    const input = await until('the file input', () => workspace.$('input[type=file]'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await until('the import', () => workspace.evaluate(() => document.body.innerText.includes('Imported: ')));
  });
