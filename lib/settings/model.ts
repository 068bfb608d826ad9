import * as z from 'zod/mini';
import { daySorts, languages, loggingModes } from '../base/codes';
import {
  followUpRule,
  intensity,
  sequence,
  standardRules,
  standardWorkingTime,
  wallSpan,
  workingTime,
} from './follow-up-settings';

export type {
  Delay,
  FollowUpRule,
  Intensity,
  Sequence,
  SequenceStep,
  WallSpan,
  WorkingTime,
} from './follow-up-settings';
export { sequenceStep, workingTime } from './follow-up-settings';

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
  reminders: z.object({
    hideNames: z.boolean(),
    /** No notification between these; `null`: at any time. */
    quiet: z.nullable(wallSpan),
  }),
  workingTime,
  followUps: z.object({
    rules: z.array(followUpRule).check(z.maxLength(100)),
    /** The user's own, beside the standard one. */
    sequences: z.array(sequence).check(z.maxLength(50)),
    /** At most one a status. */
    intensity: z.array(intensity).check(z.maxLength(20)),
  }),
  /** The day list: its order, and how much a day holds. */
  today: z.object({ sort: z.enum(daySorts), most: z.number().check(z.int(), z.minimum(1), z.maximum(500)) }),
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
  reminders: { hideNames: false, quiet: null },
  workingTime: standardWorkingTime,
  followUps: { rules: [...standardRules], sequences: [], intensity: [] },
  today: { sort: 'why', most: 40 },
  collapsedOn: [],
  capture: { mode: 'headers', neverLog: [], formSenders: [], subdomains: 'registrable', marks: true },
};

/** Settings as an earlier version left them, with the defaults where it knew less. */
export function withDefaults(saved: Readonly<Record<string, unknown>>): Settings {
  const entries = Object.entries(defaultSettings).map(([key, standard]: [string, unknown]) => {
    const value = saved[key];
    if (value === undefined) return [key, standard];
    return [key, isRecord(standard) && isRecord(value) ? { ...standard, ...value } : value];
  });
  return Object.fromEntries(entries) as Settings;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
