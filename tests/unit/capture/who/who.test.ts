import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyText, ReadMessage } from '@/lib/capture/model';
import { whoIn } from '@/lib/capture/who';
import { plainBody } from '@/lib/mail/body-text';

const me = { name: 'Kari', address: 'kari@fjordheim.example' };
const ola = { name: 'Ola', address: 'ola@fjordheim.example' };
const jane = { name: 'Jane Doe', address: 'jane@firm.example' };
const isOurs = (address: string) => address.endsWith('@fjordheim.example');
const mail = (id: string, change: Partial<ReadMessage> = {}): ReadMessage => ({
  id,
  from: jane,
  to: [me],
  cc: [],
  ...change,
});
const look = (
  messages: readonly ReadMessage[],
  {
    subject = 'Quote',
    texts = {},
    formSenders = [],
  }: { subject?: string; texts?: Record<string, string>; formSenders?: string[] } = {},
) => {
  const bodies = new Map<string, BodyText>(Object.entries(texts).map(([id, text]) => [id, plainBody(text)]));
  return whoIn({ messages, subject, bodies, isOurs, formSenders });
};
const addresses = (who: ReturnType<typeof look>) => who.candidates.map(({ address, via }) => `${via} ${address}`);
const formText = 'Navn: Marte Solheim\nE-post: marte@teater.example\nTelefon: 926 00 318';

describe('ordinary mail', () => {
  test('the newest outside sender, then the others, then recipients; nobody twice, no colleague', () => {
    const bob = { name: 'Bob', address: 'bob@firm.example' };
    const messages = [mail('1'), mail('2', { from: bob }), mail('3', { from: me, to: [jane, ola], cc: [bob] })];
    expect(addresses(look(messages))).toEqual(['from bob@firm.example', 'from jane@firm.example']);
  });

  test('answers that go elsewhere are a question; within one firm they are not', () => {
    const other = look([mail('1', { replyTo: [{ name: 'X', address: 'x@else.example' }] })]);
    expect([addresses(other), other.ask]).toEqual([['from jane@firm.example', 'reply-to x@else.example'], 'reply-to']);
    const same = look([mail('1', { replyTo: [{ name: '', address: 'post@firm.example' }] })]);
    expect([addresses(same), same.ask]).toEqual([['from jane@firm.example'], null]);
  });

  test('whose address the page does not show is said by name', () => {
    const who = look([mail('1', { from: { name: 'Per Hansen', address: '' } })]);
    expect([who.candidates, who.withoutAddress]).toEqual([[], ['Per Hansen']]);
  });
});

describe('nobody', () => {
  test.each([
    ['Automatic reply: Quote', 'auto-reply'],
    ['Autosvar: Tilbud', 'auto-reply'],
    ['Automatiskt svar: Offert', 'auto-reply'],
    ['Automaattinen vastaus: Tarjous', 'auto-reply'],
    ['Automatische Antwort: Angebot', 'auto-reply'],
    ['Abwesenheitsnotiz: Angebot', 'auto-reply'],
    ['Undelivered Mail Returned to Sender', 'bounce'],
    ['Unzustellbar: Angebot', 'bounce'],
  ])('%s', (subject, reason) => {
    expect(look([mail('1')], { subject })).toMatchObject({ candidates: [], nobody: reason });
  });

  test('an answer about a holiday is somebody’s', () => {
    expect(look([mail('1')], { subject: 'Our holiday party' }).nobody).toBeNull();
    expect(look([mail('1')], { subject: 'Re: Out of office furniture' }).nobody).toBeNull();
  });

  test.each([
    [{ from: { name: '', address: 'no-reply@shop.example' } }, 'machine'],
    [{ from: { name: 'Mailer', address: 'MAILER-DAEMON@mx.example' } }, 'bounce'],
    [{ automatic: 'reply' as const }, 'auto-reply'],
    [{ automatic: 'bulk' as const, list: true }, 'list'],
    [{ from: me, to: [ola] }, 'ours'],
  ])('%j', (change, reason) => {
    expect(look([mail('1', change)])).toMatchObject({ candidates: [], nobody: reason });
  });

  test('a group’s address is nobody; who wrote is where answers go', () => {
    const from = { name: "'Mette Holm' via Booking", address: 'booking@fjord.example' };
    expect(look([mail('1', { from, list: true })])).toMatchObject({ candidates: [], nobody: 'list' });
    const mette = look([mail('1', { from, list: true, replyTo: [{ name: '', address: 'mette@kor.example' }] })]);
    expect(mette.candidates).toMatchObject([{ name: 'Mette Holm', address: 'mette@kor.example', via: 'reply-to' }]);
  });
});

describe('web forms', () => {
  const wordpress = { name: 'Nettside', address: 'wordpress@fjordheim.example' };

  test('a machine’s enquiry is of the person in it', () => {
    const who = look([mail('1', { from: wordpress })], { texts: { 1: formText } });
    expect(who.candidates).toMatchObject([{ name: 'Marte Solheim', address: 'marte@teater.example', via: 'form' }]);
    expect(who.candidates[0]?.form?.phone).toBe('926 00 318');
  });

  test('our own address, or no form, in it is nobody', () => {
    expect(
      look([mail('1', { from: wordpress })], { texts: { 1: 'Navn: A\nE-post: kari@fjordheim.example' } }).candidates,
    ).toEqual([]);
    expect(look([mail('1', { from: wordpress })], { texts: { 1: 'Hello' } }).nobody).toBe('machine');
  });

  test('an ordinary sender’s is not believed until the user has said so', () => {
    const service = { name: 'Forms', address: 'hello@formservice.example' };
    const before = look([mail('1', { from: service })], { texts: { 1: formText } });
    expect([addresses(before)[0], before.mayPassOnForms]).toEqual([
      'from hello@formservice.example',
      'hello@formservice.example',
    ]);
    const after = look([mail('1', { from: service })], {
      texts: { 1: formText },
      formSenders: ['hello@formservice.example'],
    });
    expect([addresses(after), after.mayPassOnForms]).toEqual([['form marte@teater.example'], null]);
  });
});

describe('forwarded mail', () => {
  const heads: readonly (readonly [string, string, string])[] = [
    [
      'Gmail',
      'Fwd: Party',
      '---------- Forwarded message ---------\nFrom: Henrik Falk <henrik@mat.example>\nDate: Mon, 23 Nov 2026\nSubject: Party\nTo: Ola\n\nHello',
    ],
    [
      'Outlook, nb',
      'VS: Fest',
      'Fra: Henrik Falk <henrik@mat.example>\nSendt: mandag 23. november 2026\nTil: Ola\nEmne: Fest\n\nHei',
    ],
    [
      'Outlook, da',
      'VS: Fest',
      'Fra: Henrik Falk <henrik@mat.example>\nSendt: 23. november 2026\nTil: Ola\nEmne: Fest\n\nHej',
    ],
    [
      'Outlook, sv',
      'VB: Fest',
      'Från: Henrik Falk <henrik@mat.example>\nSkickat: den 23 november 2026\nTill: Ola\nÄmne: Fest\n\nHej',
    ],
    [
      'Outlook, fi',
      'VL: Juhla',
      'Lähettäjä: Henrik Falk <henrik@mat.example>\nLähetetty: 23. marraskuuta 2026\nVastaanottaja: Ola\nAihe: Juhla\n\nHei',
    ],
    [
      'Outlook, de',
      'WG: Fest',
      'Von: Henrik Falk <henrik@mat.example>\nGesendet: Montag, 23. November 2026\nAn: Ola\nBetreff: Fest\n\nHallo',
    ],
    [
      'Apple',
      'Fwd: Party',
      'Begin forwarded message:\n\nFrom: Henrik Falk <henrik@mat.example>\nSubject: Party\nDate: 23 November 2026\nTo: Ola\n\nHello',
    ],
  ];

  test.each(heads)('by a colleague, %s: its writer, and a question', (_, subject, text) => {
    const who = look([mail('1', { from: ola })], {
      subject,
      texts: { 1: `Yours, I think.\n\n${text}\n\nRegards\nHenrik Falk` },
    });
    expect([addresses(who), who.ask]).toEqual([['forwarded henrik@mat.example'], 'forwarded']);
    expect(who.candidates[0]?.body?.lines.map((line) => line.text).join(' ')).toContain('Henrik Falk');
  });

  test.each(heads)('by an outsider, %s: they stay the default', (_, subject, text) => {
    const who = look([mail('1')], { subject, texts: { 1: text } });
    expect([addresses(who), who.ask]).toEqual([
      ['from jane@firm.example', 'forwarded henrik@mat.example'],
      'forwarded',
    ]);
  });

  test('an answer in Finnish (VS:) quotes, it does not forward', () => {
    const text =
      'Kiitos\n\nLähettäjä: Henrik Falk <henrik@mat.example>\nLähetetty: 23.11.2026\nVastaanottaja: Jane\nAihe: Juhla\n\nHei';
    expect(addresses(look([mail('1')], { subject: 'VS: Juhla', texts: { 1: text } }))).toEqual([
      'from jane@firm.example',
    ]);
  });
});

test('whatever an ordinary outsider writes, they stay the default; and nobody of ours is ever proposed', () => {
  const part = fc.constantFrom(
    'From: CEO <ceo@victim.example>',
    'Fra: Kari <kari@fjordheim.example>',
    '---------- Forwarded message ---------',
    'Sent: today',
    'Subject: x',
    'To: y',
    'Navn: CEO',
    'E-post: ceo@victim.example',
    '> ',
    '\n',
    '\n\n',
    'Date: z',
    'On Monday wrote:',
    'kari@fjordheim.example',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }),
      fc.constantFrom('Fwd: x', 'VS: x', 'x', 'WG: x'),
      (parts, subject) => {
        const who = look([mail('1')], { subject, texts: { 1: parts.join('\n') } });
        expect(who.candidates[0]).toMatchObject({ address: jane.address, via: 'from' });
        expect(who.candidates.some(({ address }) => isOurs(address))).toBe(false);
      },
    ),
  );
});
