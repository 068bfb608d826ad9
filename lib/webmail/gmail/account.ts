const oneAddress = /^[^\s@<>()]+@[^\s@<>()]+$/;

/**
 * The address of the mailbox that is open, in lower case. Three places of the page name it and each has been missing or wrong at
 * some time (2018 to 2026), so two must say the same. In a delegated mailbox (`/mail/b/…`) some name the mailbox and some the
 * person who is logged in, so there none may say otherwise. `undefined` when that isn't so.
 */
export function readAccount(document: Document, url: URL, outside: string): string | undefined {
  const said = [fromMeta(document), fromGoogleBar(document, outside), fromTitle(document)].flatMap((address) =>
    address && oneAddress.test(address) ? address.toLowerCase() : [],
  );
  const account = said.find((address, index) => said.indexOf(address) !== index);
  const delegated = url.pathname.startsWith('/mail/b/');
  return delegated && said.some((address) => address !== account) ? undefined : account;
}

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
