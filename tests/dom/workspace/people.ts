import type { FollowUpKind, Horizon, Origin, Status } from '@/lib/base/codes';
import { horizons, origins, statuses } from '@/lib/base/codes';
import type { DueItem } from '@/lib/followups/contract';
import type { ContactCard } from '@/lib/log/contract';
import type { Activity, Contact, FollowUp } from '@/lib/log/model';
import type { Output } from '@/lib/messaging/contract';

/** Wednesday 25 November 2026, 10:00 UTC. */
export const now = Date.UTC(2026, 10, 25, 10);
const [hour, day] = [3_600_000, 86_400_000];

const names: readonly (readonly [string, string, string])[] = [
  ['Ingrid Solberg', 'Nordlys Hotell', 'nordlys.example'],
  ['Anders Lindqvist', 'Västkust Konferens AB', 'vastkust.example'],
  ['Päivi Hämäläinen', 'Järvi Matkailu Oy', 'jarvi.example'],
  ['Søren Kjær', 'Kjær & Co', 'kjaer.example'],
  ['Friederike Müller-Brandt', 'Reisebüro Sonnenschein GmbH & Co. KG', 'sonnenschein.example'],
  ['Ola Nordmann', '', 'post.example'],
  ['Astrid Bergström', 'Bergström Arkitekter', 'bergstrom.example'],
  ['James O’Connell', 'Harbour Events Ltd', 'harbour.example'],
];

/** The card of the `index`th person; the names repeat, ids and addresses don't. */
export function card(index: number, change: Partial<ContactCard> = {}): ContactCard {
  const [name, companyName, domain] = names[index % names.length] ?? names[0] ?? ['', '', ''];
  return {
    id: `contact-${String(index).padStart(3, '0')}`,
    name,
    address: `${name
      .split(' ')[0]
      ?.toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '')}${index}@${domain}`,
    companyName,
    title: index % 3 === 0 ? 'Purchasing manager' : '',
    phone: '',
    origin: pick<Origin>(origins, index),
    status: pick<Status>(statuses, index),
    horizon: index % 3 === 0 ? pick<Horizon>(horizons, index / 3) : null,
    ...change,
  };
}

const pick = <T>(list: readonly T[], index: number): T => list[Math.floor(index) % list.length] as T;

/** Words no layout was made for: long without a space, right to left, and a name that is one address. */
export const longCard = (index: number): ContactCard =>
  card(index, {
    name: 'Wolfgang-Maximilian Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtenwitwe',
    companyName: 'Gesellschaft-für-außerordentlich-lange-Firmennamen-und-Zusammenschlüsse-im-Ostseeraum-mbH',
    address: 'averyveryveryveryverylonglocalpartwithoutanyspaceatall@subdomain.of.a.very.long.domain.example',
  });

export const followUp = (id: string, dueIn: number, change: Partial<FollowUp> = {}): FollowUp => ({
  id,
  contactId: 'contact-000',
  threadId: `thread-${id}`,
  kind: 'reply',
  due: { instant: new Date(now + dueIn).toISOString() },
  dueAt: new Date(now + dueIn).toISOString(),
  rule: 'reply-24h',
  state: 'open',
  reminders: [],
  createdAt: new Date(now - day).toISOString(),
  change: 1,
  ...change,
});

const kinds: readonly FollowUpKind[] = ['reply', 'send-material', 'call', 'visit', 'other'];
const subjects = [
  'Offer for the spring conference, 40 people',
  'Re: Group booking 12–14 March',
  'Question about the menu for allergies',
  'VS: Kokoustilat toukokuussa',
  '',
];

/** A row of *Today*, due in `dueIn` ms. */
export const dueItem = (index: number, dueIn: number, contact: ContactCard = card(index)): DueItem => ({
  followUp: followUp(`f${index}`, dueIn, { contactId: contact.id, kind: pick(kinds, index) }),
  contact,
  subject: pick(subjects, index),
});

export const emptyToday: Output<'today.get'> = {
  enquiries: [],
  overdue: [],
  today: [],
  week: [],
  more: false,
  hasContacts: false,
};

/** A busy day: 40 rows in all sections. */
export const busyToday = (): Output<'today.get'> => ({
  enquiries: [0, 1, 2].map((index) =>
    dueItem(index, -2 * hour + index * 4 * hour, card(index, { origin: 'web-form' })),
  ),
  overdue: Array.from({ length: 12 }, (_, index) => dueItem(index + 3, -(index + 1) * 5 * hour)),
  today: Array.from({ length: 10 }, (_, index) => dueItem(index + 15, (index + 1) * hour)),
  week: Array.from({ length: 15 }, (_, index) => dueItem(index + 25, day + (index * day) / 3)),
  more: false,
  hasContacts: true,
});

export const contact = (change: Partial<Contact> = {}): Contact => ({
  id: 'contact-000',
  name: 'Ingrid Solberg',
  emails: [
    { address: 'ingrid.solberg@nordlys.example', primary: true },
    { address: 'ingrid@post.example', primary: false },
  ],
  phones: [{ number: '+4722334455', raw: '22 33 44 55' }],
  title: 'Purchasing manager',
  website: '',
  postalAddress: '',
  companyId: 'company-1',
  origin: 'email',
  status: 'interested',
  horizon: 'B',
  owner: 'Kari Nilsen',
  tags: ['conference', 'spring'],
  note: 'Prefers a call before noon.\nAllergies: nuts.',
  sources: {
    name: { kind: 'message', from: 'from-header' },
    emails: { kind: 'message', from: 'from-header' },
    phones: { kind: 'hand' },
    companyId: { kind: 'rule', from: 'domain' },
    title: { kind: 'hand' },
    origin: { kind: 'rule', from: 'mail' },
  },
  createdAt: '2026-10-02T08:00:00.000Z',
  updatedAt: '2026-11-24T08:00:00.000Z',
  change: 5,
  ...change,
});

/** A line of the history; `index` hours ago. */
export const activity = (index: number, change: Partial<Activity>): Activity => ({
  id: `activity-${index}`,
  contactId: 'contact-000',
  kind: 'note',
  at: new Date(now - index * hour).toISOString(),
  recordedAt: new Date(now - index * hour).toISOString(),
  recordedBy: { name: 'Kari', department: 'Sales' },
  summary: '',
  detail: {},
  change: index,
  ...change,
});

export const history = (): Activity[] => [
  activity(1, { kind: 'undone', detail: { label: 'status', undoes: ['activity-2'] } }),
  activity(2, { kind: 'status-changed', detail: { from: 'new', to: 'hot' } }),
  activity(3, { kind: 'horizon-changed', detail: { from: null, to: 'B' } }),
  activity(4, { kind: 'field-edited', detail: { fields: ['phones', 'title'] } }),
  activity(5, {
    kind: 'note',
    summary: 'Called back,',
    detail: { text: 'Called back,\nwants the menu for 40 people by Friday. <b>Not bold</b>' },
  }),
  activity(7, {
    kind: 'mail-received',
    summary: 'Offer for the spring conference, 40 people',
    detail: {
      from: 'ingrid.solberg@nordlys.example',
      subject: 'Offer for the spring conference, 40 people',
      selection: 'We are 40 people on 12–14 March.\nCould you send an offer with half board?',
    },
  }),
  activity(8, {
    kind: 'follow-up-set',
    detail: { kind: 'reply', rule: 'reply-24h', dueAt: '2026-11-26T08:00:00.000Z' },
  }),
  activity(30, { kind: 'follow-up-done', detail: { kind: 'send-material' } }),
  activity(40, {
    kind: 'mail-sent',
    summary: 'Re: Offer for the spring conference',
    detail: { from: 'kari@firm.example' },
  }),
  activity(60, { kind: 'captured', detail: { origin: 'email', messages: 3, unreadable: 2 } }),
];
