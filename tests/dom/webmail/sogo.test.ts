import { describe, expect, test } from 'vitest';
import type { Reading } from '@/lib/capture/model';
import { bodyText } from '@/lib/mail/body-text';
import { readHealth } from '@/lib/webmail/health';
import { sogo } from '@/lib/webmail/sogo';
import { unescaped } from '@/lib/webmail/sogo/original';
import { placeOf } from '@/lib/webmail/sogo/page';
import { readSogo } from '@/lib/webmail/sogo/read';
import { openPage } from './frame';
import { onlyMessage } from './roundcube-pages';
import { recordedSogo, sogoAddress } from './sogo-pages';

const everywhere = ':not(*)'; // no element is left out
const open = (uid: number) => openPage(recordedSogo(`mail-${uid}`), sogoAddress(uid));
const read = async (uid: number, outside?: string) => {
  const page = await open(uid);
  return readSogo(page, new URL(page.location.href), undefined, outside);
};

test('an ordinary mail', async () => {
  const reading = await read(1);
  expect(reading).toMatchObject({
    account: 'alice@example.test',
    needsOriginal: true,
    subject: 'Forespørsel om selskapslokale 12. desember',
  });
  expect(onlyMessage(reading)).toMatchObject({
    id: expect.stringMatching(/\/SOGo\/so\/alice@example\.test\/\|0\/INBOX\|1$/),
    from: { name: 'Kari Nordmann', address: 'kari.nordmann@fjordhytter.example' },
    dateText: 'Monday, November 02, 2026 09:14 CET',
  });
});

test('of recipients the address only where there is no name', async () => {
  expect(onlyMessage(await read(12)).cc.map(({ address }) => address)).toContain('gjest9@gjester.example');
});

test.each([18, 19])('hostile mail %i changes nothing of who and which', async (uid) => {
  const reading = await read(uid);
  expect(onlyMessage(reading).from).toEqual({ name: 'Real Attacker', address: 'real-attacker@evil.example' });
  expect(JSON.stringify(reading)).not.toContain('victim.example');
});

test('without leaving out bodies a reader is fooled, so the page is hostile', async () => {
  const page = await open(18);
  const header = page.querySelector('a[ng-bind="::viewer.message.from[0].email"]');
  header?.remove();
  expect(JSON.stringify(readSogo(page, new URL(page.location.href), undefined, everywhere))).toContain(
    'victim.example',
  );
  expect(readSogo(page, new URL(page.location.href))).toMatchObject({ reason: 'no-sender' });
});

test('a mail without a sender is unreadable, a list is none', async () => {
  expect(await read(23)).toMatchObject({ kind: 'unreadable', reason: 'no-sender' });
  const list = await openPage(recordedSogo('list'), '/SOGo/so/alice@example.test/Mail/view#!/Mail/0/INBOX');
  expect(readSogo(list, new URL(list.location.href))).toBeNull();
});

test('a window of its own', async () => {
  const popup = await openPage(
    recordedSogo('popup-5'),
    '/SOGo/so/alice@example.test/Mail//UIxMailPopupView#!/Mail/0/INBOX/5',
  );
  expect(sogo.matches(new URL(popup.location.href), popup)).toBe(true);
  expect(onlyMessage(readSogo(popup, new URL(popup.location.href))).from?.address).toBe(
    'paivi.hamalainen@saunat.example',
  );
});

test('the text is the body’s alone', async () => {
  const page = await open(1);
  const reading = readSogo(page, new URL(page.location.href));
  const body = sogo.bodyOf(page, onlyMessage(reading).id);
  expect(body && bodyText(body).lines.map(({ text }) => text)).toContain('Daglig leder');
  expect(sogo.bodyOf(page, 'another')).toBeNull();
});

describe('matches', () => {
  test('by the server’s own script, for the user of the address', async () => {
    const page = await open(1);
    expect(sogo.matches(new URL('https://x.example/SOGo/so/alice@example.test/Mail/view'), page)).toBe(true);
    expect(sogo.matches(new URL('https://x.example/SOGo/so/bob@example.test/Mail/view'), page)).toBe(false);
    expect(sogo.matches(new URL('https://x.example/SOGo/so/alice@example.test/Calendar/view'), page)).toBe(false);
  });
});

test('a card belongs to the message it was first seen with: the address changes before the page does', async () => {
  const page = await open(1);
  const ending = new AbortController();
  const readings: Reading[] = [];
  sogo.observe(page, ending.signal, (reading) => readings.push(reading));
  page.location.hash = '#!/Mail/0/INBOX/5';
  await expect.poll(() => readings.length).toBe(2);
  ending.abort();
  expect(readings.map((reading) => reading?.kind)).toEqual(['thread', undefined]);
});

test('health: every probe is found in an ordinary mail', async () => {
  const states = readHealth(sogo, await open(1)).map(({ name, state }) => `${name} ${state}`);
  expect(states).toEqual(['subject ok', 'sender ok', 'to ok', 'cc ok', 'date ok']);
});

test.each([
  ['#!/Mail/0/INBOX/5', '5'],
  ['#!/Mail/0/Kunder%25252FBestillinger%252520%252526ANg-/1', '1'],
  ['#!/Mail/0/INBOX', undefined],
  ['#!/Mail/virtual/INBOX/5', undefined],
])('place of %s', (hash, uid) => {
  expect(placeOf(new URL(`https://x.example/SOGo/so/a@x.example/Mail/view${hash}`))?.uid).toBe(uid);
});

test('the original’s escapes are bytes of UTF-8', () => {
  expect(unescaped('From: &lt;a@x&gt; &#195;&#184; &amp;lt;')).toBe('From: <a@x> ø &lt;');
  expect(unescaped('&#8364; &#216;')).toBe('€ Ø');
});
