import type { Page as ChromiumPage } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';

/** A page of the extension, in either browser. */
type Page = Pick<ChromiumPage, 'evaluate'> | Pick<FirefoxPage, 'evaluate'>;

/** The answer of the background, as it travels. */
type Answer<T> = {
  readonly res: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };
};

/** Asks the background from a page of the extension, as the page's own code does. Throws the code of a refusal. */
export async function ask<T>(page: Page, type: string, data: unknown): Promise<T> {
  const text = JSON.stringify({ id: 1, type, data, timestamp: 1 });
  // As text both ways: the two drivers pass objects differently.
  const send = async (message: string): Promise<string> =>
    JSON.stringify(await chrome.runtime.sendMessage(JSON.parse(message)));
  const evaluate = page.evaluate.bind(page) as (code: typeof send, message: string) => Promise<string>;
  const answer: unknown = JSON.parse(await evaluate(send, text));
  const { res } = answer as Answer<T>;
  if (res.ok) return res.value;
  throw new Error(res.code);
}

/** A record of the export; tests look at what they need. */
export type ExportedRecord = Readonly<Record<string, unknown>>;

/** The log as the export has it, store by store. */
export type Exported = Readonly<
  Record<'contacts' | 'companies' | 'activities' | 'threads' | 'messages' | 'followUps', readonly ExportedRecord[]>
>;

const stores = ['contacts', 'companies', 'activities', 'threads', 'messages', 'followUps'] as const;

/**
 * Everything the log holds now. A write in between, such as a reminder's, ends an export: then it begins anew, as the
 * workspace's does.
 */
export async function exported(page: Page): Promise<Exported> {
  for (;;) {
    const log = await exportedAtOnce(page).catch((error: Error) => {
      if (error.message !== 'export-changed') throw error;
    });
    if (log) return log;
  }
}

async function exportedAtOnce(page: Page): Promise<Exported> {
  const { snapshot } = await ask<{ snapshot: number }>(page, 'data.exportBegin', {});
  const log: Record<(typeof stores)[number], ExportedRecord[]> = {
    contacts: [],
    companies: [],
    activities: [],
    threads: [],
    messages: [],
    followUps: [],
  };
  for (const store of stores) {
    const rows = log[store];
    let after: string | undefined;
    do {
      const input = { snapshot, store, limit: 1000, ...(after === undefined ? {} : { after }) };
      const answer = await ask<{ rows: ExportedRecord[]; next?: string }>(page, 'data.exportPage', input);
      rows.push(...answer.rows);
      after = answer.next;
    } while (after !== undefined);
  }
  return log;
}

/** A file as *Import* takes it, of the log as it is, with the due times of all open follow-ups set to `dueAt`. */
export async function fileWithDueTimes(
  page: Page,
  dueAt: string,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const log = await exported(page);
  const followUps = log.followUps.map((followUp) => ({ ...followUp, due: { instant: dueAt }, dueAt, reminders: [] }));
  return fileOf({ ...log, followUps });
}

/** The log as a file for *Import*. */
export const fileOf = (log: Exported): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'daybook-export.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'daybook-export',
      version: 1,
      exportedAt: new Date(0).toISOString(),
      ...log,
      opportunities: [],
      templates: [],
    }),
  ),
});
