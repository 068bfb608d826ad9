import type { DemoMessage, DemoThread, PageData, Person } from '../model.ts';

function load(): PageData {
  const source = document.getElementById('demo-data');
  const loaded: PageData = JSON.parse(source?.textContent ?? '{}');
  // Gmail's mail comes by XHR: nothing of it may be found in the source of the page.
  source?.remove();
  return loaded;
}

/** What the server part embedded; the mailbox's state until the page is loaded again. */
export const data = load();
export const { words } = data;

/** The name Gmail shows: the display name, else the part before the @. */
export function nameOf({ name, address }: Person): string {
  return name || (address.split('@')[0] ?? address);
}

/** Whether this is the mailbox's own address. */
export function isMe(person: Person): boolean {
  return person.address.toLowerCase() === data.account.address.toLowerCase();
}

/** Runs when ids are painted, `lateIdsMs` after their nodes. */
export function later(paint: () => void): void {
  setTimeout(paint, data.lateIdsMs);
}

/** Legacy hex id as the decimal of `thread-f:` and `msg-f:`. */
export function decimal(legacyId: string): string {
  return BigInt(`0x${legacyId}`).toString();
}

/** One value of a `jslog` attribute: base64 of a JSON list, padded with dots. */
export function logged(value: string): string {
  return btoa(JSON.stringify([value])).replaceAll('=', '.');
}

export type Folder = { name: string; title: string; holds: (thread: DemoThread) => boolean };

const has = (thread: DemoThread, label: string): boolean => thread.labels.includes(label);
const away = (thread: DemoThread): boolean => has(thread, 'Spam') || has(thread, 'Trash');

/** The folders in the left column, by the first part of the hash. */
export const folders: Folder[] = [
  { name: 'inbox', title: words.inbox, holds: (thread) => has(thread, 'Inbox') && !away(thread) },
  { name: 'starred', title: words.starred, holds: (thread) => has(thread, 'Starred') && !away(thread) },
  { name: 'sent', title: words.sent, holds: (thread) => thread.messages.some(({ own }) => own) && !away(thread) },
  { name: 'all', title: words.allMail, holds: (thread) => !away(thread) },
  { name: 'spam', title: words.spam, holds: (thread) => has(thread, 'Spam') && !has(thread, 'Trash') },
  { name: 'trash', title: words.trash, holds: (thread) => has(thread, 'Trash') },
];

const systemLabels = ['Inbox', 'Starred', 'Sent', 'Spam', 'Trash', 'Imported'];

/** Labels the user made. */
export const userLabels = [...new Set(data.threads.flatMap(({ labels }) => labels))].filter(
  (label) => !systemLabels.includes(label),
);

function matches(thread: DemoThread, query: string): boolean {
  const text = [
    thread.subject,
    ...thread.messages.flatMap(({ from, snippet }) => [from.name, from.address, snippet]),
  ].join('\n');
  return text.toLowerCase().includes(query.toLowerCase());
}

export function folderOf(name: string, argument: string): Folder {
  if (name === 'label')
    return { name: `label/${argument}`, title: argument, holds: (thread) => has(thread, argument) && !away(thread) };
  if (name === 'search')
    return { name: `search/${argument}`, title: words.search, holds: (thread) => matches(thread, argument) };
  const [inbox] = folders;
  const folder = folders.find((candidate) => candidate.name === name) ?? inbox;
  if (!folder) throw new Error('no folders');
  return folder;
}

export function lastMessage(thread: DemoThread): DemoMessage | undefined {
  return thread.messages.at(-1);
}

/** Adds or removes a label; true when it was there before. */
export function toggleLabel(thread: DemoThread, label: string): boolean {
  const had = has(thread, label);
  thread.labels = had ? thread.labels.filter((existing) => existing !== label) : [...thread.labels, label];
  return had;
}

/** Notes in the page what a shortcut or button did, for a person and for tests: `data-demo-actions` on body. */
export function noteAction(action: string): void {
  const { dataset } = document.body;
  dataset.demoActions = `${dataset.demoActions ?? ''} ${action}`.trim();
}
