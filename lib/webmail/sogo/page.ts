import { bodies } from './probes';

/** Where a message lies, by the page's address: SOGo routes in the hash. */
export type SogoPlace = {
  /** `https://mail.firm.no/SOGo/so/alice@firm.no/`: the user's own part of the server. */
  readonly base: string;
  /** The mail account's number; `0` is the user's own. */
  readonly account: string;
  /** As it stands in the hash, encoded three times. */
  readonly mailbox: string;
  readonly uid: string;
};

const route = /^#!\/Mail\/(\d+)\/([^/]+)\/(\d+)$/;

/** The message that the address names; `undefined` for lists, searches and everything else. */
export function placeOf(url: URL): SogoPlace | undefined {
  const [, account, mailbox, uid] = route.exec(url.hash) ?? [];
  const base = baseOf(url);
  return base && account && mailbox && uid ? { base, account, mailbox, uid } : undefined;
}

/** `…/SOGo/so/<user>/`; `undefined` outside SOGo's mail. */
export function baseOf(url: URL): string | undefined {
  const path = /^(.*\/so\/[^/]+\/)Mail\//.exec(url.pathname)?.[1];
  return path === undefined ? undefined : url.origin + path;
}

/** The address that opens it in the full page. */
export const sogoLink = ({ base, account, mailbox, uid }: SogoPlace): string =>
  `${base}Mail/view#!/Mail/${account}/${mailbox}/${uid}`;

/** The mailbox's own name: the hash has it encoded three times. */
export function mailboxName({ mailbox }: SogoPlace): string {
  try {
    return decodeURIComponent(decodeURIComponent(decodeURIComponent(mailbox)));
  } catch {
    return mailbox;
  }
}

/** The part of the page that shows the message: the outermost of its kind, as a mail may hold copies. */
export function viewOf(document: Document): Element | null {
  const views = [...document.querySelectorAll('#detailView')].filter((view) => !view.closest(bodies));
  return views.length === 1 ? (views[0] ?? null) : null;
}

/** Header and body of the message, in one element that is made anew for each message. */
export function cardOf(document: Document): Element | null {
  const card = viewOf(document)?.querySelector('md-card-content') ?? null;
  return card?.closest(bodies) ? null : card;
}

/** The body: the outermost one. */
export function bodyOf(document: Document): Element | null {
  const body = cardOf(document)?.querySelector(bodies) ?? null;
  return body?.parentElement?.closest(bodies) ? null : body;
}
