import { addressKey, cleanMailbox } from '../base/email-address';
import { cut, oneLine } from '../base/text';
import type { BodyText, Mailbox } from '../capture/model';
import { plainBody } from './body-text';

const longest = 64_000;
/** `"Doe, John" <john@x.example>`, `John Doe <john@x.example>`, `John Doe [mailto:john@x.example]`, or the address alone. */
const mailboxPattern =
  /(?:(?:"([^"\n]{1,200})"|([\p{L}][\p{L}\p{M}.,'’ -]{0,100}))[ \t]*[<[(](?:mailto:)?)?([^\s<>()[\]",;:]{1,128}@[^\s<>()[\]",;:]{1,255}\.[\p{L}]{2,63})/gu;

/**
 * Selected text as a mail: from the first address in it that is not ours, to the others. A name is taken only where it stands
 * with its address, as `Name <address>`.
 */
export function readSelection(
  text: string,
  isOurs: (address: string) => boolean,
): { readonly from: Mailbox | null; readonly to: readonly Mailbox[]; readonly body: BodyText } {
  const found = new Map<string, Mailbox>();
  for (const [, quoted, plain, address = ''] of cut(text, longest).matchAll(mailboxPattern)) {
    const clean = cleanMailbox({ name: oneLine(withoutLabel(quoted ?? plain ?? ''), 300), address });
    const key = addressKey(address);
    if (clean && !isOurs(clean.address) && (!found.has(key) || !found.get(key)?.name)) found.set(key, clean);
  }
  const [from = null, ...to] = found.values();
  return { from, to, body: plainBody(text) };
}

/** `From: John Doe <…>`, as a header copied from a page has it. */
const withoutLabel = (name: string): string => name.replace(/^[\p{L} ]{1,20}:\s*/u, '');
