/** What Roundcube's server tells its own script about the page (1.6.5; `sender` and `username` on pages of a message only). */
export type Environment = {
  readonly task?: string;
  readonly action?: string;
  readonly framed?: boolean;
  readonly skin?: string;
  readonly uid?: string;
  readonly mailbox?: string;
  /** `"Name" <address>` of the first author, domain in punycode; empty when the mail names none. */
  readonly sender?: string;
  readonly username?: string;
  readonly drafts_mailbox?: string;
};

/**
 * Reads the page's own `rcmail.set_env({…});`: strict JSON on a line of its own in an inline script, which a mail can't contain
 * (Roundcube removes scripts, and JSON strings hold no line breaks). `undefined` when this isn't a page of Roundcube.
 */
export function readEnvironment(document: Document, outside: string): Environment | undefined {
  for (const script of document.querySelectorAll('script:not([src])')) {
    if (script.closest(outside)) continue;
    const json = /^rcmail\.set_env\((\{.*\})\);\s*$/m.exec(script.textContent ?? '')?.[1];
    const values = json && parsed(json);
    if (values) return values;
  }
  return undefined;
}

function parsed(json: string): Environment | undefined {
  try {
    const { uid, framed, ...others } = JSON.parse(json) as Record<string, unknown>;
    const texts = ['task', 'action', 'skin', 'mailbox', 'sender', 'username', 'drafts_mailbox'].flatMap((key) => {
      const value = others[key];
      return typeof value === 'string' ? [[key, value]] : [];
    });
    const known = /^\d+$/.test(String(uid)) ? { uid: String(uid) } : {};
    return { ...Object.fromEntries(texts), ...known, framed: framed === true };
  } catch {
    return undefined;
  }
}
