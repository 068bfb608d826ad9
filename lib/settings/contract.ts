import * as z from 'zod/mini';
import { languages, providerIds } from '../base/codes';
import { procedure } from '../base/procedure';
import { settings, webmailAddress } from './model';

/** How each probe of a provider fares on an open page: counts and states, never what was read. Empty while no mail is open. */
export const pageHealth = z.object({
  provider: z.enum(providerIds),
  probes: z
    .array(
      z.object({
        name: z.string().check(z.maxLength(60)),
        state: z.enum(['ok', 'fell-back', 'missing']),
        count: z.number().check(z.nonnegative()),
      }),
    )
    .check(z.maxLength(60)),
});
export type PageHealth = z.infer<typeof pageHealth>;

export const settingsContract = {
  /** How reading fares in each webmail tab that is open now. */
  'webmail.health': procedure({
    input: z.object({}),
    output: z.array(z.extend(pageHealth, { tabId: z.number(), origin: z.string() })),
    callers: ['page'],
  }),
  /** A censored skeleton of the page in that tab, for a bug report; `null` where none can be had. */
  'webmail.outline': procedure({
    input: z.object({ tabId: z.number() }),
    output: z.object({ outline: z.nullable(z.string()) }),
    callers: ['page'],
  }),
  'settings.get': procedure({
    input: z.object({}),
    output: z.object({ settings, allowed: z.record(z.string(), z.boolean()), extensionVersion: z.string() }),
    callers: ['page'],
  }),
  /** What a panel may know of the settings. */
  'settings.panel': procedure({
    input: z.object({}),
    output: z.object({ language: z.enum(['auto', ...languages]), profileMissing: z.boolean() }),
    callers: ['panel', 'page'],
  }),
  'settings.save': procedure({
    input: z.partial(
      z.pick(settings, {
        profile: true,
        language: true,
        reminders: true,
        capture: true,
        workingTime: true,
        followUps: true,
        today: true,
      }),
    ),
    output: settings,
    callers: ['page'],
  }),
  /** The page has asked the browser for the host first (that needs its click); this checks that it was given. */
  'webmail.add': procedure({
    input: z.object({ url: z.string().check(z.maxLength(2000)) }),
    output: webmailAddress,
    callers: ['page'],
  }),
  'webmail.remove': procedure({ input: z.object({ id: z.string() }), output: z.null(), callers: ['page'] }),
  /** Collapses the panel of the caller's tab to its tab, or opens it again; remembered per webmail. */
  'panel.collapse': procedure({ input: z.object({ collapsed: z.boolean() }), output: z.null(), callers: ['panel'] }),
  /** Gives the keyboard back to the mail page. */
  'panel.giveFocusBack': procedure({ input: z.object({}), output: z.null(), callers: ['panel'] }),
  'panel.openWorkspace': procedure({
    input: z.object({
      at: z.enum(['today', 'contact', 'profile', 'capture']),
      id: z.optional(z.string().check(z.maxLength(200))),
    }),
    output: z.null(),
    callers: ['panel'],
  }),
  /** `shown` is what the browser says: whether the notification is there now. */
  'reminders.test': procedure({
    input: z.object({}),
    output: z.object({ shown: z.boolean(), permission: z.enum(['granted', 'denied']) }),
    callers: ['page'],
  }),
};
