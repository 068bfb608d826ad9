/** Every closed list of codes in Daybook's data, in one place. Kebab-case; stored and exported as they stand here. */

export const origins = ['email', 'web-form', 'referral', 'event', 'phone', 'import', 'manual'] as const;
export type Origin = (typeof origins)[number];

export const statuses = ['new', 'qualified', 'follow-up', 'interested', 'hot', 'downgraded', 'inactive'] as const;
export type Status = (typeof statuses)[number];

/** When an order may come: A within a month, B in two to three months, C later. */
export const horizons = ['A', 'B', 'C'] as const;
export type Horizon = (typeof horizons)[number];

export const activityKinds = [
  'captured',
  'mail-received',
  'mail-sent',
  'note',
  'call',
  'meeting',
  'status-changed',
  'horizon-changed',
  'field-edited',
  'follow-up-set',
  'follow-up-done',
  'follow-up-snoozed',
  'follow-up-cancelled',
  'letter-drafted',
  'letter-sent',
  'forwarded',
  'merged',
  'undone',
  'imported',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What counts as having been in touch; a note or a status is only about the person. */
export const touches: ReadonlySet<ActivityKind> = new Set([
  'mail-received',
  'mail-sent',
  'call',
  'meeting',
  'letter-sent',
] satisfies ActivityKind[]);

export const followUpKinds = ['reply', 'send-material', 'call', 'visit', 'other'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpStates = ['open', 'done', 'cancelled'] as const;

export const closedReasons = ['done', 'replied', 'cancelled', 'undone', 'merged'] as const;

/** The rules that are there from the start; a follow-up may also name the id of a rule of the user's own. */
export const followUpRules = ['reply-24h', 'next-business-day', 'in-a-week', 'picked'] as const;

/** What starts a rule. The last two are read off a mail's words, so what they say is offered and never set by itself. */
export const ruleTriggers = ['logged', 'status', 'asks-material', 'offer-made'] as const;
export type RuleTrigger = (typeof ruleTriggers)[number];

export const delayUnits = ['hours', 'business-hours', 'business-days', 'days', 'weeks'] as const;
export type DelayUnit = (typeof delayUnits)[number];

export const enrolmentStates = ['running', 'paused', 'finished', 'stopped'] as const;
export const stopReasons = ['replied', 'visit-booked', 'status', 'hand'] as const;
export type StopReason = (typeof stopReasons)[number];

/** What the user did with a reminder. */
export const reminderActions = ['opened', 'done', 'snoozed', 'cancelled'] as const;
export type ReminderAction = (typeof reminderActions)[number];

/** Why a reminder came more than five minutes late; with the browser running it is a fault, but for quiet hours. */
export const lateReasons = ['browser-closed', 'asleep', 'quiet-hours', 'refused', 'unknown'] as const;
export type LateReason = (typeof lateReasons)[number];

export const daySorts = ['why', 'due', 'horizon', 'name'] as const;
export type DaySort = (typeof daySorts)[number];

export const snoozes = ['1-hour', 'this-afternoon', 'tomorrow', 'next-business-day'] as const;
export type Snooze = (typeof snoozes)[number];

export const sourceKinds = ['message', 'rule', 'hand', 'crm', 'import'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const reminderWays = ['notification', 'digest', 'panel'] as const;
export type ReminderWay = (typeof reminderWays)[number];

/** The webmails, and what is brought by hand: the raw source of a mail, or text selected in any page. */
export const providerIds = ['gmail', 'outlook', 'proton', 'roundcube', 'sogo', 'source', 'selection'] as const;
export type ProviderId = (typeof providerIds)[number];

/** What of a mail is kept: headers and what the user selected, also its first lines, or all of its text. */
export const loggingModes = ['headers', 'first-lines', 'full-text'] as const;
export type LoggingMode = (typeof loggingModes)[number];

export const languages = ['en', 'nb', 'da', 'fi', 'sv', 'de'] as const;
export type Language = (typeof languages)[number];

/** The stores whose changes are announced to views, and `context`: what a webmail tab shows. */
export const newsTopics = [
  'contacts',
  'companies',
  'activities',
  'threads',
  'followUps',
  'settings',
  'context',
] as const;
export type NewsTopic = (typeof newsTopics)[number];
