import * as z from 'zod/mini';
import { languages, loggingModes } from '../base/codes';

/** A self-hosted webmail the user added: origin with port and the path it lives under (ends in `/`). */
export const webmailAddress = z.object({
  id: z.string(),
  provider: z.enum(['roundcube', 'sogo']),
  origin: z.string().check(z.maxLength(300)),
  path: z.string().check(z.maxLength(300)),
});
export type WebmailAddress = z.infer<typeof webmailAddress>;

export const settings = z.object({
  profile: z.object({
    name: z.string().check(z.maxLength(200)),
    department: z.string().check(z.maxLength(200)),
    ownAddresses: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(50)),
  }),
  /** `auto` follows the browser. */
  language: z.enum(['auto', ...languages]),
  webmails: z.array(webmailAddress).check(z.maxLength(50)),
  reminders: z.object({ hideNames: z.boolean() }),
  /** Origins of the webmails where the panel is collapsed to its tab. */
  collapsedOn: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(60)),
  capture: z.object({
    /** What of a mail is kept unless the click says otherwise. */
    mode: z.enum(loggingModes),
    /** Addresses and domains (`example.com`, sub-domains too): a thread in which any of them takes part is never logged. */
    neverLog: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(1000)),
    /** Addresses that send web-form enquiries: the person is the one in the form. */
    formSenders: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(200)),
    /** `registrable`: shop.example.com is of the company example.com. `own`: each sub-domain is a company of its own. */
    subdomains: z.enum(['registrable', 'own']),
    /** Small status dots in the webmail's message list. */
    marks: z.boolean(),
  }),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  profile: { name: '', department: '', ownAddresses: [] },
  language: 'auto',
  webmails: [],
  reminders: { hideNames: false },
  collapsedOn: [],
  capture: { mode: 'headers', neverLog: [], formSenders: [], subdomains: 'registrable', marks: true },
};
