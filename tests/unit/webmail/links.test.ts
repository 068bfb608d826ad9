import { describe, expect, test } from 'vitest';
import { gmailLink, gmailMailbox } from '@/lib/webmail/gmail/link';
import { originalUrl, roundcubeLink, roundcubePlace } from '@/lib/webmail/roundcube/link';

describe('Gmail', () => {
  const thread = {
    providerThreadId: '1a1a0e501083a5c1',
    lastSeen: { url: 'https://mail.google.com/mail/u/2/#inbox/FMfcgz' },
  };

  test('the account it was last seen in, or another', () => {
    expect(gmailLink(thread)).toBe('https://mail.google.com/mail/u/2/#all/1a1a0e501083a5c1');
    expect(gmailLink(thread, '/mail/u/0/')).toBe('https://mail.google.com/mail/u/0/#all/1a1a0e501083a5c1');
    const delegated = 'https://mail.google.com/mail/b/AEoRXRSx_y-z/u/0/';
    expect(gmailLink({ ...thread, lastSeen: { url: `${delegated}popout?th=1` } })).toBe(
      `${delegated}#all/1a1a0e501083a5c1`,
    );
    expect(gmailLink({ ...thread, lastSeen: { url: 'nonsense' } })).toBe(
      'https://mail.google.com/mail/u/0/#all/1a1a0e501083a5c1',
    );
  });

  test('never leaves Gmail, whatever the id is', () => {
    const link = new URL(gmailLink({ ...thread, providerThreadId: '/../#x?y=z&' }));
    expect([link.origin, link.pathname, link.hash]).toEqual([
      'https://mail.google.com',
      '/mail/u/2/',
      '#all/%2F..%2F%23x%3Fy%3Dz%26',
    ]);
  });

  test.each([
    ['https://mail.google.com/mail/u/0/#inbox', '/mail/u/0/'],
    ['https://mail.google.com/mail/u/12', '/mail/u/12/'],
    ['https://mail.google.com/mail/b/AEoRXRSxyz/u/1/popout?th=1', '/mail/b/AEoRXRSxyz/u/1/'],
    ['https://mail.google.com/mail/b/../u/1/', '/mail/u/1/'],
    ['https://mail.google.com/mail/b/%2e%2e%2f/u/1/', undefined],
    ['https://mail.google.com/mail/u/x/', undefined],
    ['https://mail.google.com/chat/u/1/', undefined],
    ['https://victim.example/mail/u/1/', undefined],
    ['', undefined],
  ])('%s is the mailbox %s', (url, mailbox) => expect(gmailMailbox(url)).toBe(mailbox));
});

describe('Roundcube', () => {
  const base = 'https://mail.nordlys.example/rc/';

  test('the full view of what was seen, without what belongs to that visit', () => {
    const preview = `${base}?_task=mail&_caps=pdf%3D1&_uid=5&_mbox=INBOX&_framed=1&_search=abc&_token=x&_action=preview`;
    expect(roundcubeLink(preview)).toBe(`${base}?_task=mail&_action=show&_uid=5&_mbox=INBOX`);
    expect(roundcubeLink(`${base}index.php?_uid=5&_mbox=INBOX`)).toBe(
      `${base}?_task=mail&_action=show&_uid=5&_mbox=INBOX`,
    );
  });

  test('mailbox names stay as they are in modified UTF-7, encoded once', () => {
    const place = { base, mailbox: 'Kunder/Bestillinger &ANg-', uid: '1' };
    const link = `${base}?_task=mail&_action=show&_uid=1&_mbox=Kunder%2FBestillinger%20%26ANg-`;
    expect(roundcubeLink(place)).toBe(link);
    expect(roundcubePlace(link)).toEqual(place);
    expect(roundcubeLink(link)).toBe(link);
  });

  test('the original', () => {
    expect(originalUrl({ base, mailbox: 'INBOX', uid: '5' })).toBe(
      `${base}?_task=mail&_action=viewsource&_uid=5&_mbox=INBOX`,
    );
  });

  test.each([`${base}?_task=mail&_mbox=INBOX`, `${base}?_uid=15-INBOX&_mbox=INBOX`, `${base}?_uid=5`, 'nonsense'])(
    'no link from %s',
    (url) => expect(roundcubeLink(url)).toBeUndefined(),
  );
});
