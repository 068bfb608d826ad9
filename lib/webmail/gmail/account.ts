import { readGlobals } from './globals';
import { gmailMailbox } from './link';
import { poppedOutThread } from './popout';

const oneAddress = /^[^\s@<>()]+@[^\s@<>()]+$/;

/**
 * The address of the mailbox that is open, in lower case; `undefined` when it isn't certain. Four places of the page name it, and
 * each has been missing or wrong at some time (2018 to 2026), so two must say the same. A window of its own has no account bar:
 * there the window that opened it may say, if it shows the same mailbox.
 */
export function readAccount(document: Document, url: URL, outside: string): string | undefined {
  const title = address(fromTitle(document));
  const others = [fromMeta(document), fromGoogleBar(document, outside)].flatMap((it) => address(it) ?? []);
  const all = () => [...others, ...listed(address(readGlobals(document, outside).account))];
  if (url.pathname.startsWith('/mail/b/')) return delegated(title, others) ?? delegated(title, all());
  const said = [...listed(title), ...others];
  return twice(said) ?? twice([...listed(title), ...all()]) ?? fromOpener(document, url, said, outside);
}

/**
 * Of a delegated mailbox (`/mail/b/…`) the title names the mailbox, while other places may name the person who is logged in. A
 * second place must name the mailbox too, or two must agree on that person.
 */
function delegated(title: string | undefined, others: readonly string[]): string | undefined {
  const isConfirmed = title !== undefined && others.includes(title);
  const isSomebodyElses = others.length > 1 && others.every((it) => it === others[0]);
  return isConfirmed || isSomebodyElses ? title : undefined;
}

const twice = (said: readonly string[]): string | undefined => said.find((it, index) => said.indexOf(it) !== index);

const listed = (it: string | undefined): string[] => (it === undefined ? [] : [it]);

const address = (text: string | null | undefined): string | undefined =>
  text && oneAddress.test(text) ? text.toLowerCase() : undefined;

const fromMeta = (document: Document): string | null | undefined =>
  document.querySelector('head > meta[name="og-profile-acct"]')?.getAttribute('content')?.trim();

/** `aria-label="Google Account: Kari Nordmann (kari@nordlys.example)"`, in any language; a name may hold an address, so the last counts. */
function fromGoogleBar(document: Document, outside: string): string | undefined {
  const link = [...document.querySelectorAll('#gb a[aria-label*="@"]')].find((it) => !it.closest(outside));
  return link
    ?.getAttribute('aria-label')
    ?.match(/[^\s@<>()]+@[^\s@<>()]+/g)
    ?.at(-1);
}

/** `subject - address - Gmail`; the subject may hold an address, so only the last part but one counts. */
const fromTitle = (document: Document): string | undefined => document.title.split(' - ').at(-2)?.trim();

function fromOpener(document: Document, url: URL, said: readonly string[], outside: string): string | undefined {
  if (poppedOutThread(url) === undefined) return undefined;
  try {
    const opener: Document | undefined = document.defaultView?.opener?.document;
    const its = opener && new URL(opener.location.href);
    if (!opener || !its || poppedOutThread(its) || gmailMailbox(its.href) !== gmailMailbox(url.href)) return undefined;
    const account = readAccount(opener, its, outside);
    return said.every((it) => it === account) ? account : undefined;
  } catch {
    return undefined; // it has gone to another site
  }
}
