/** What Gmail's server tells its own scripts about the session; each part is absent where it isn't found. */
export type Globals = {
  /** `ik`: without it Gmail answers 404 to a request for a message's original. */
  readonly key?: string | undefined;
  /** The mailbox's address. */
  readonly account?: string | undefined;
};

const value = String.raw`(?:null|true|false|-?[\d.]+|"[^"\\]*"|\[[^\[\]]*\])?`;
/** `var GLOBALS=[…]` holds key and address at 9 and 10 (InboxSDK, FlowCrypt; in inline scripts: public code of 2026). */
const array = new RegExp(String.raw`\bGLOBALS\s*=\s*\[(?:${value},){9}"([0-9a-f]{8,16})",(?:"([^"\\]*)")?`);
/** The key by itself, in two more places (public code of 2024 to 2026). */
const keys = [
  /"w43KIf"\s*:\s*\[\s*"[^"\\]*"\s*,\s*"[^"\\]*"\s*,\s*"([0-9a-f]{8,16})"/,
  /\bGM_ID_KEY\s*=\s*"([0-9a-f]{8,16})"/,
];

const known = new WeakMap<Document, Globals>();

/**
 * Reads the page's inline scripts, once a page: some are as long as the mailbox. A mail can't hold a script, and where its text
 * stands inside one its quotes are escaped, so that none of these patterns matches it.
 */
export function readGlobals(document: Document, outside: string): Globals {
  const found = known.get(document) ?? search(document, outside);
  known.set(document, found);
  return found;
}

function search(document: Document, outside: string): Globals {
  let globals: Globals = {};
  for (const script of document.querySelectorAll('script:not([src])')) {
    if (script.closest(outside)) continue;
    const text = script.textContent ?? '';
    const [, key, account] = array.exec(text) ?? [];
    globals = {
      key: globals.key ?? key ?? keys.map((pattern) => pattern.exec(text)?.[1]).find(Boolean),
      account: globals.account ?? account,
    };
  }
  return globals;
}
