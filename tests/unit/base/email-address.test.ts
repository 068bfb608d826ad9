import { describe, expect, test } from 'vitest';
import {
  addressKey,
  cleanMailbox,
  domainOf,
  isAddress,
  looksLikeAddress,
  parseAddressList,
} from '@/lib/base/email-address';

const only = (header: string) => {
  const mailboxes = parseAddressList(header);
  expect(mailboxes).toHaveLength(1);
  return mailboxes[0];
};

describe('parseAddressList', () => {
  test.each([
    ['"Doe, John" <john@x.example>', { name: 'Doe, John', address: 'john@x.example' }],
    ['john@x.example', { name: '', address: 'john@x.example' }],
    ['john@x.example (John Doe)', { name: 'John Doe', address: 'john@x.example' }],
    ['"O\\"Brien" <o@x.example>', { name: 'O"Brien', address: 'o@x.example' }],
    ['MARIT LUND <MARIT.LUND@STORKOMMUNE.EXAMPLE>', { name: 'MARIT LUND', address: 'MARIT.LUND@storkommune.example' }],
    ['Lena Vogt <lena+venues@koru.example>', { name: 'Lena Vogt', address: 'lena+venues@koru.example' }],
    ['=?UTF-8?Q?Per_=C3=85s?= <per@x.example>', { name: 'Per Ås', address: 'per@x.example' }],
    ['=?ISO-8859-1?Q?S=F8ren_Kj=E6r?= <s@x.example>', { name: 'Søren Kjær', address: 's@x.example' }],
    // Two words folded; the second begins in the middle of a character of the first.
    ['=?UTF-8?B?w4XD?=\r\n =?UTF-8?B?pQ==?= <a@x.example>', { name: 'Åå', address: 'a@x.example' }],
    ['=?UTF-8?Q?Doe=2C_John?= <john@x.example>', { name: 'Doe, John', address: 'john@x.example' }],
    ['Kåre <kåre@blåbær.example>', { name: 'Kåre', address: 'kåre@xn--blbr-roah.example' }],
    ["'kari@x.example' <kari@x.example>", { name: '', address: 'kari@x.example' }],
    ['Kari <  kari@x.example >', { name: 'Kari', address: 'kari@x.example' }],
    ['Team: ;, Kari <kari@x.example>', { name: 'Kari', address: 'kari@x.example' }],
  ])('%s', (header, mailbox) => {
    expect(only(header)).toEqual(mailbox);
  });

  test('the members of a group, in order', () => {
    expect(parseAddressList('A <a@x.example>, Board: B <b@x.example>, c@x.example;, D <d@x.example>')).toEqual([
      { name: 'A', address: 'a@x.example' },
      { name: 'B', address: 'b@x.example' },
      { name: '', address: 'c@x.example' },
      { name: 'D', address: 'd@x.example' },
    ]);
  });

  test.each([
    '',
    ' ,;, ',
    'undisclosed-recipients:;',
    'Kari Nilsen',
    '"user@victim.example"@evil.example',
    'Kari <kari@>',
    'Kari <@x.example>',
    'Kari <kari@192.168.0.1>',
    'Kari <kari@[192.168.0.1]>',
    'Kari <ka ri@x.example>',
    '<<<<',
  ])('no mailbox in %j', (header) => {
    expect(parseAddressList(header)).toEqual([]);
  });

  test('a name that poses as an address stays a name', () => {
    expect(only('"director@victim.example" <sender@evil.example>')).toEqual({
      name: 'director@victim.example',
      address: 'sender@evil.example',
    });
  });

  test('newlines, bidi and zero-width characters do not survive in a name', () => {
    const name = only(`"Kari\r\n\u202eneslin\u200b <b@y.example>" <kari@x.example>`)?.name ?? '';
    expect(name).not.toMatch(/[\r\n\u202e\u200b]/);
    expect(name).toContain('Kari');
  });

  test('an encoded newline does not break out of a name', () => {
    expect(only('=?UTF-8?Q?Kari=0D=0ABcc=3A_evil?= <kari@x.example>')).toEqual({
      name: 'Kari Bcc: evil',
      address: 'kari@x.example',
    });
  });

  test('5,000 recipients are all read, quickly', () => {
    const header = Array.from({ length: 5000 }, (_, n) => `"Last${n}, First" <p${n}@x.example>`).join(',\r\n ');
    const start = performance.now();
    const mailboxes = parseAddressList(header);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(mailboxes).toHaveLength(5000);
    expect(mailboxes[4999]).toEqual({ name: 'Last4999, First', address: 'p4999@x.example' });
  });

  test.each([
    '<',
    '"',
    '(',
    ':',
    'a:',
    '@',
    'a@',
    ',',
    ' ',
    '=?',
    '=?u?Q?',
    'a',
    '\\',
    ':;',
    '<a@',
    '=?UTF-8?Q?=41?= ',
  ])('1 MB of %j is read in no time', (piece) => {
    const start = performance.now();
    parseAddressList(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('cleanMailbox', () => {
  test('an address with something hidden in it is none', () => {
    expect(cleanMailbox({ name: 'Kari', address: 'ka\u200bri@x.example' })).toBeUndefined();
    expect(cleanMailbox({ name: 'Kari', address: 'kari@x.example\nBcc: a@b.example' })).toBeUndefined();
    expect(cleanMailbox({ name: 'Kari', address: 'kari@x.example/evil' })).toBeUndefined();
    expect(cleanMailbox({ name: 'Kari', address: 'kari@x.example:80' })).toBeUndefined();
  });

  test('a name is one line of at most 300 characters', () => {
    const clean = cleanMailbox({ name: ` Kari \n Nilsen ${'x'.repeat(100_000)}`, address: ' kari@x.example ' });
    expect(clean?.name).toMatch(/^Kari Nilsen x+$/);
    expect(clean?.name).toHaveLength(300);
    expect(clean?.address).toBe('kari@x.example');
  });
});

test('isAddress', () => {
  for (const good of ['a@x.example', "o'brien@x.example", 'a.b+c@sub.x.example', 'alice@localhost', 'x@t-online.de'])
    expect(isAddress(good), good).toBe(true);
  for (const bad of ['', 'a', 'a@', '@x.example', 'a@b', 'a b@x.example', 'a@x..example', 'a@-x.example', 'a@x.e/x'])
    expect(isAddress(bad), bad).toBe(false);
  expect(isAddress(`${'a'.repeat(500)}@x.example`)).toBe(false);
});

test('addresses are compared without case, the domain in punycode', () => {
  expect(addressKey('Kari@Blåbær.EXAMPLE')).toBe('kari@xn--blbr-roah.example');
  expect(addressKey('kari+a@x.example')).not.toBe(addressKey('kari@x.example'));
  expect(addressKey('Alice')).toBe('alice');
});

test('domainOf', () => {
  expect(domainOf('Kari@Post.X.example')).toBe('post.x.example');
  expect(domainOf('kari')).toBe('');
});

test('a name that holds another address than the sender’s own is told', () => {
  for (const name of [
    'director@victim.example',
    '"director@victim.example"',
    "'director@victim.example' via Booking",
    'Director <director@victim.example>',
    'Director (director@victim.example)',
    'director＠victim.example',
    'Mail from director@victim.example.',
  ])
    expect(looksLikeAddress(name, 'sender@evil.example'), name).toBe(true);
  for (const name of ['Kari Nilsen', 'Kari @ Fjordheim', '@kari', 'kari@', ''])
    expect(looksLikeAddress(name), name).toBe(false);
  expect(looksLikeAddress('Kari@x.example', 'kari@X.example')).toBe(false);
});
