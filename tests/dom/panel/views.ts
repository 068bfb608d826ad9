import type { CaptureView, ThreadView } from '@/lib/capture/contract';
import type { Activity, Contact, FollowUp } from '@/lib/log/model';

/** A Tuesday, 10:30 on this computer's clock, so that "today 10:12" is true in every zone. */
export const now = new Date(2026, 10, 24, 10, 30).getTime();
/** Minutes before or after `now`, as an instant. */
export const minutes = (count: number): string => new Date(now + count * 60_000).toISOString();
const hours = (count: number): string => minutes(count * 60);

export const kari = { name: 'Kari', department: 'Sales' };

export const contact = (over: Partial<Contact> = {}): Contact => ({
  id: 'contact-1',
  name: 'Nora Lindqvist',
  emails: [{ address: 'nora@arkvista.example', primary: true }],
  phones: [{ number: '+4722334455', raw: '22 33 44 55' }],
  title: 'Purchasing manager',
  website: '',
  postalAddress: '',
  companyId: 'company-1',
  origin: 'email',
  status: 'new',
  horizon: null,
  owner: 'Kari',
  tags: [],
  note: '',
  sources: {},
  createdAt: hours(-48),
  updatedAt: hours(-48),
  change: 1,
  ...over,
});

export const activity = (id: string, over: Partial<Activity> = {}): Activity => ({
  id,
  contactId: 'contact-1',
  kind: 'mail-received',
  at: minutes(-18),
  recordedAt: minutes(-10),
  recordedBy: kari,
  summary: 'Group visit in May',
  detail: { from: 'nora@arkvista.example', subject: 'Group visit in May' },
  change: 1,
  ...over,
});

export const followUp = (id: string, over: Partial<FollowUp> = {}): FollowUp => ({
  id,
  contactId: 'contact-1',
  kind: 'reply',
  due: { instant: hours(20) },
  dueAt: hours(20),
  rule: 'reply-24h',
  state: 'open',
  reminders: [],
  createdAt: hours(-4),
  change: 1,
  ...over,
});

const company = (name: string) => ({
  id: 'company-1',
  name,
  domains: ['arkvista.example'],
  industry: '',
  createdAt: hours(-48),
  updatedAt: hours(-48),
  change: 1,
});

const thread = (over: Partial<ThreadView>): ThreadView => ({
  kind: 'thread',
  contextId: 'context-1',
  subject: 'Group visit in May',
  account: 'kari@fjordhotel.example',
  correspondents: [{ address: 'nora@arkvista.example', name: 'Nora Lindqvist', via: 'from' }],
  chosen: 'nora@arkvista.example',
  matches: [],
  proposal: null,
  known: null,
  suggestions: [],
  notLogged: 0,
  logged: null,
  unreadable: 0,
  asksArrival: false,
  shownArrival: null,
  otherAccount: null,
  typed: {},
  ask: null,
  nobody: null,
  mayPassOnForms: null,
  mayLookUp: false,
  withoutAddress: [],
  perhaps: [],
  brought: null,
  mode: 'headers',
  ...over,
});

export const newView = (over: Partial<ThreadView> = {}): ThreadView =>
  thread({
    proposal: {
      fields: {
        name: 'Nora Lindqvist',
        address: 'nora@arkvista.example',
        companyName: 'Arkvista',
        title: '',
        website: '',
        postalAddress: '',
        phone: '',
        origin: 'email',
      },
      sources: {
        name: { kind: 'message', from: 'from-header', confidence: 'high' },
        address: { kind: 'message', from: 'from-header', confidence: 'high' },
        companyName: { kind: 'rule', from: 'domain', confidence: 'high' },
        origin: { kind: 'rule', from: 'mail', confidence: 'high' },
      },
      offers: [],
    },
    notLogged: 3,
    unreadable: 2,
    ...over,
  });

type Known = NonNullable<ThreadView['known']>;

export const known = (over: Partial<Known> = {}): Known => ({
  contact: contact(),
  company: company('Arkvista'),
  followUps: [
    followUp('follow-up-2', { kind: 'call', dueAt: hours(26), due: { instant: hours(26) }, rule: 'picked' }),
    followUp('follow-up-1', { dueAt: minutes(-90), due: { instant: minutes(-90) } }),
  ],
  history: [
    activity('a4', {
      kind: 'note',
      at: minutes(-5),
      summary: 'Wants the menu too',
      detail: { text: 'Wants the menu too' },
    }),
    activity('a3', { kind: 'status-changed', at: minutes(-9), summary: 'new', detail: { from: 'new', to: 'hot' } }),
    activity('a2'),
    activity('a1', {
      kind: 'captured',
      at: minutes(-30),
      summary: '',
      detail: { origin: 'email', messages: 1, unreadable: 0 },
    }),
  ],
  ...over,
});

export const knownView = (over: Partial<ThreadView> = {}): ThreadView =>
  thread({ known: known(), notLogged: 1, ...over });

export const loggedView = (over: Partial<ThreadView> = {}): ThreadView =>
  thread({ known: known(), logged: { by: kari, at: minutes(-18) }, ...over });

export const severalView = (): ThreadView =>
  thread({
    chosen: 'post@arkvista.example',
    correspondents: [{ address: 'post@arkvista.example', name: 'Arkvista', via: 'from' }],
    matches: [
      { id: 'contact-1', name: 'Nora Lindqvist', companyName: 'Arkvista' },
      { id: 'contact-2', name: 'Mikko Hämäläinen', companyName: 'Arkvista Oy' },
    ],
    notLogged: 1,
  });

/** A colleague's mail in Outlook: a name without an address. */
/** Mail that came through a group, whose sender only the webmail's original names. */
export const groupView = (over: Partial<ThreadView> = {}): ThreadView =>
  thread({ correspondents: [], chosen: '', nobody: 'list', mayLookUp: true, ...over });

export const namelessView = (over: Partial<ThreadView> = {}): ThreadView =>
  thread({
    correspondents: [],
    chosen: '',
    nobody: 'no-address',
    withoutAddress: ['Per Hansen'],
    unreadable: 1,
    ...over,
  });

export const unreadableView: Extract<CaptureView, { kind: 'unreadable' }> = {
  kind: 'unreadable',
  contextId: 'context-1',
  reason: 'no-sender',
  typed: {},
};

const long = 'Maximiliana-Konstantinopolitana Freiherrin von und zu Überlingen-Donaudampfschifffahrt';
const longAddress = `${'maximiliana.konstantinopolitana.'.repeat(3)}freiherrin@abteilung-einkauf.donaudampfschifffahrtsgesellschaft.example`;

/** Names, titles and addresses as long as they come, without a place to break. */
export const longViews: readonly ThreadView[] = [
  newView({
    chosen: longAddress,
    correspondents: [
      { address: longAddress, name: long, via: 'from' },
      { address: 'nora@arkvista.example', name: 'x'.repeat(300), via: 'from' },
    ],
    asksArrival: true,
    shownArrival: { text: 'Donnerstag, den '.repeat(10), local: null, earlier: [] },
    withoutAddress: [long, 'N'.repeat(300)],
  }),
  loggedView({
    chosen: longAddress,
    correspondents: [
      { address: longAddress, name: long, via: 'from' },
      { address: 'b@arkvista.example', name: '', via: 'from' },
    ],
    otherAccount: { expected: longAddress, found: longAddress },
    logged: { by: { name: long, department: 'Vertriebsinnendienstleitung'.repeat(2) }, at: minutes(-18) },
    known: known({
      contact: contact({ name: 'N'.repeat(300), title: long, phones: [{ number: `+${'9'.repeat(39)}`, raw: '' }] }),
      company: company('Donaudampfschifffahrtsgesellschaft'.repeat(4)),
      history: [activity('a1', { summary: 'S'.repeat(900), detail: { from: longAddress, subject: 'S'.repeat(900) } })],
    }),
  }),
];
