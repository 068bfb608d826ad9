/** What the page's address names: `/u/0/inbox/<conversation>/<message>`, or `/u/0/sent/<message>` where one mail is shown at a time. */
export type ProtonPlace = {
  /** The conversation, or the message where the list shows single ones: Proton's address says no more of it. */
  readonly threadId: string;
};

/** Ids are base64 of 64 bytes; a row that is still loading has a short made-up one. */
const id = /^[\w-]{20,}={0,2}$/;

/** A message's or a conversation's id; `undefined` for anything else. */
export const protonId = (text: string | null | undefined): string | undefined =>
  text && id.test(text) ? text : undefined;

/** The conversation or message that the address names; `undefined` for lists. */
export function placeOf(url: URL): ProtonPlace | undefined {
  const part = /^\/u\/\d{1,3}\/[^/]+\/([^/]+)/.exec(url.pathname)?.[1];
  const threadId = protonId(decoded(part));
  return threadId === undefined ? undefined : { threadId };
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
