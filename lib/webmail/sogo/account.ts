import { bodies } from './probes';

/** What SOGo's server writes into each page about its user. A mail can't: its scripts are taken out, and its body is left out. */
export function readAccount(document: Document, account: string): string | undefined {
  const script = [...document.scripts].find(
    (element) => !element.closest(bodies) && !element.src && element.textContent?.includes('var UserEmail ='),
  );
  const text = script?.textContent ?? '';
  if (account === '0') return /var UserEmail = '([^'\\]{1,320})'/.exec(text)?.[1];
  return addressOf(accountsIn(text)[Number(account)]);
}

function accountsIn(text: string): unknown[] {
  const json = /var mailAccounts = (\[.*?\]);\s*$/ms.exec(text)?.[1] ?? /mailAccounts = (\[.*\]);/.exec(text)?.[1];
  try {
    const accounts: unknown = JSON.parse(json ?? '');
    return Array.isArray(accounts) ? accounts : [];
  } catch {
    return [];
  }
}

function addressOf(account: unknown): string | undefined {
  if (typeof account !== 'object' || account === null || !('identities' in account)) return undefined;
  const [identity]: unknown[] = Array.isArray(account.identities) ? account.identities : [];
  const email = typeof identity === 'object' && identity !== null && 'email' in identity ? identity.email : undefined;
  return typeof email === 'string' ? email : undefined;
}
