import { aliasReason, mailboxKey } from '../base/alias';
import { aliasKeysOf } from '../log/alias-keys';
import { companyById } from '../log/company-by-id';
import { toldApart } from '../log/distinctions';
import type { Log } from '../log/log';
import { visible } from '../log/pending-import';
import { phoneEntryOf } from '../log/phone';
import type { ContactRow } from '../log/rows';
import type { AliasReason, ProposedFields, ThreadView } from './contract';
import { companyDomain } from './participants';

type Perhaps = ThreadView['perhaps'];

/** More would be a list to work through. */
const most = 3;
const mostRead = 50;

/**
 * Known contacts that may be this new person under another address: the same mailbox but for `+…` or Gmail's dots, the same
 * phone, the same name at the same firm. Suggestions only; whom the user told apart is not suggested again. Reads by key.
 */
export async function perhapsKnown(log: Log, fields: ProposedFields): Promise<Perhaps> {
  const phones = fields.phone.split(/[,;]/).map(phoneEntryOf);
  const keys = aliasKeysOf({ name: fields.name, emails: [{ address: fields.address, primary: true }], phones });
  const rows = (await log.db.contacts.where('aliasKeys').anyOf(keys).limit(mostRead).toArray()).filter(
    await visible(log.db),
  );
  const found: { readonly row: ContactRow; readonly reason: AliasReason }[] = [];
  for (const row of new Map(rows.map((it) => [it.id, it])).values()) {
    const reason = await reasonOf(log, row, fields, keys);
    if (reason) found.push({ row, reason });
  }
  const apart = await toldApart(
    log.db,
    found.map(({ row }) => row.id),
    fields.address,
  );
  const shown = found.filter(({ row }) => !apart.has(row.id)).slice(0, most);
  return Promise.all(
    shown.map(async ({ row, reason }) => ({
      contactId: row.id,
      name: row.name,
      companyName: (await companyById(log.db, row.companyId))?.name ?? '',
      address: row.emails.find(({ primary }) => primary)?.address ?? '',
      reason,
    })),
  );
}

async function reasonOf(
  log: Log,
  row: ContactRow,
  { address, companyName }: ProposedFields,
  keys: readonly string[],
): Promise<AliasReason | undefined> {
  const shared = keys.filter((key) => row.aliasKeys.includes(key));
  const twin = row.emails.find((email) => mailboxKey(email.address) === mailboxKey(address));
  if (twin) return aliasReason(twin.address, address);
  if (shared.some((key) => key.startsWith('t:'))) return 'same-phone';
  const isNamesake = shared.some((key) => key.startsWith('n:'));
  return isNamesake && (await isSameFirm(log, row, address, companyName)) ? 'same-name-and-company' : undefined;
}

/** By the address's domain, or by the firm's name: namesakes at different firms are two people. */
async function isSameFirm(log: Log, row: ContactRow, address: string, companyName: string): Promise<boolean> {
  const domain = companyDomain(address);
  if (domain !== undefined && row.emails.some((email) => companyDomain(email.address) === domain)) return true;
  const name = (await companyById(log.db, row.companyId))?.name;
  return name !== undefined && companyName !== '' && name.toLowerCase() === companyName.toLowerCase();
}
