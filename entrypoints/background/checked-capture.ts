import { cleanMailbox, domainOf, isAddress } from '@/lib/base/email-address';
import { DaybookError } from '@/lib/base/errors';
import type { Settings } from '@/lib/settings/model';

type Capture = Settings['capture'];

/** The lists as they are kept: trimmed, nothing twice. Throws `bad-entry` {entry} for what is neither an address nor a domain. */
export function checkedCapture(capture: Capture): Capture {
  return {
    ...capture,
    neverLog: unique(capture.neverLog.map(addressOrDomain)),
    formSenders: unique(capture.formSenders.map(address)),
  };
}

function addressOrDomain(entry: string): string {
  const text = entry.trim().replace(/^@/, '');
  if (isAddress(text)) return address(text);
  const domain = domainOf(`x@${text}`);
  if (domain === '') throw new DaybookError('bad-entry', { entry: text });
  return domain;
}

function address(entry: string): string {
  const clean = cleanMailbox({ name: '', address: entry.trim() });
  if (!clean) throw new DaybookError('bad-entry', { entry: entry.trim() });
  return clean.address;
}

const unique = (entries: readonly string[]): string[] => [...new Set(entries)];
