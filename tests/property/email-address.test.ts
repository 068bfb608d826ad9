import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey, cleanMailbox, isAddress, parseAddressList } from '@/lib/base/email-address';
import { unicodeLabel } from '@/lib/base/punycode';
import { oneLine } from '@/lib/base/text';

const word = fc.stringMatching(/^[a-z0-9]{1,10}$/);
const local = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,20}(\.[A-Za-z0-9+_-]{1,20}){0,2}$/);
const address = fc.tuple(local, word, fc.constantFrom('example', 'no', 'co.uk')).map(([l, d, t]) => `${l}@${d}.${t}`);
/** A display name as people have them, with everything that must be quoted. */
const name = fc
  .string({ unit: fc.constantFrom(...'abcÅøæéß ,;:.()<>@[]"\\\''), maxLength: 30 })
  .map((text) => oneLine(text, 300))
  .filter((text) => !/^(["']).*\1$/.test(text) && !isAddress(text));

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** Several encoded words, cut between characters or in the middle of one. */
const encoded = (text: string, cut: number, byBytes: boolean) => {
  const bytes = Buffer.from(text, 'utf8');
  const at = byBytes ? cut % bytes.length : Buffer.from([...text].slice(0, cut).join(''), 'utf8').length;
  return [bytes.subarray(0, at), bytes.subarray(at)]
    .filter((part) => part.length > 0)
    .map((part) => `=?utf-8?B?${part.toString('base64')}?=`)
    .join('\r\n ');
};

test('a quoted name and its address come back as they were written', () => {
  fc.assert(
    fc.property(name, address, (text, to) => {
      expect(parseAddressList(`${quoted(text)} <${to}>`)).toEqual([{ name: text, address: to }]);
    }),
  );
});

test('an encoded name comes back, wherever its words are cut', () => {
  fc.assert(
    fc.property(name.filter(Boolean), address, fc.nat(30), fc.boolean(), (text, to, cut, byBytes) => {
      expect(parseAddressList(`${encoded(text, cut, byBytes)} <${to}>`)).toEqual([{ name: text, address: to }]);
    }),
  );
});

test('a list gives each mailbox, in order, however it is folded', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, address), { maxLength: 20 }),
      fc.constantFrom(', ', ',\r\n ', ' ,\t'),
      (all, by) => {
        expect(parseAddressList(all.map(([text, to]) => `${quoted(text)} <${to}>`).join(by))).toEqual(
          all.map(([text, to]) => ({ name: text, address: to })),
        );
      },
    ),
  );
});

test('whatever the header, what comes out is clean', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    '(',
    ')',
    ':',
    ';',
    ',',
    '@',
    '\\',
    '\r\n ',
    '=?utf-8?B?',
    '?=',
    'a',
    '.',
    '\u202e',
  );
  const header = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(piece, address, name)).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(header, (text) => {
      for (const mailbox of parseAddressList(text)) {
        expect(isAddress(mailbox.address)).toBe(true);
        expect(cleanMailbox(mailbox)).toEqual(mailbox);
        expect(oneLine(mailbox.name, 300)).toBe(mailbox.name);
        expect(mailbox.address).not.toMatch(/[\s\p{Cc}\p{Cf}]/u);
      }
    }),
    { numRuns: 500 },
  );
});

test('the key of an address is its own key, and the same in capitals', () => {
  fc.assert(
    fc.property(fc.oneof(address, fc.string({ unit: 'grapheme' })), (text) => {
      expect(addressKey(addressKey(text))).toBe(addressKey(text));
    }),
  );
  fc.assert(fc.property(address, (text) => void expect(addressKey(text.toUpperCase())).toBe(addressKey(text))));
});

test('a label comes back from punycode', () => {
  const label = fc.stringMatching(/^[a-zæøåäöüé]{1,20}$/).filter((text) => /[^a-z]/.test(text));
  fc.assert(
    fc.property(label, (text) => {
      const host = new URL(`http://${text}.example`).hostname.split('.')[0] ?? '';
      expect(unicodeLabel(host)).toBe(text.normalize('NFC'));
    }),
  );
  fc.assert(fc.property(fc.stringMatching(/^[a-z0-9-]{0,20}$/), (text) => void unicodeLabel(`xn--${text}`)));
});
