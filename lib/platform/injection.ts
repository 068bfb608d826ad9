import { makeTurns } from '../base/in-turn';
import { publicWebmails } from '../base/public-webmails';
import { browser } from './browser';

const registered = 'selfhosted';
const selfhostedScript = 'content-scripts/selfhosted.js';

const inTurn = makeTurns();

/**
 * Registers the self-hosted content script for exactly these match patterns. Registrations are lost at updates (and with
 * `--load-extension` at each start), so this runs at every start of the background. One call after the other.
 */
export const registerSelfhosted = (patterns: readonly string[]): Promise<void> =>
  inTurn(() => register([...new Set(patterns)]));

async function register(matches: string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [registered] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [registered] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: registered, js: [selfhostedScript], matches, runAt: 'document_idle', persistAcrossSessions: false },
  ]);
}

/** Puts scripts into tabs of public webmails that are open already: after install, update and browser start nobody else does. */
export async function injectIntoPublic(): Promise<void> {
  await Promise.all(
    publicWebmails.map(({ provider, hosts }) =>
      inject(
        hosts.map((host) => `https://${host}/*`),
        `content-scripts/${provider}.js`,
      ),
    ),
  );
}

/** The same for self-hosted webmail; one that has the script gets a fresh one. */
export const injectIntoSelfhosted = (patterns: readonly string[]): Promise<void> => inject(patterns, selfhostedScript);

async function inject(patterns: readonly string[], script: string): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  // A tab that is being closed, or shows an error page, takes no script: that is no reason to leave out the others.
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined ? [] : [browser.scripting.executeScript({ target: { tabId: id }, files: [script] })],
    ),
  );
}
