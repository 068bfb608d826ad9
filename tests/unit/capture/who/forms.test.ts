import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForm } from '@/lib/capture/who/forms';
import { plainBody } from '@/lib/mail/body-text';

const form = (text: string) => readForm(plainBody(text).lines);
const table = (text: string) => readForm(text.split('\n').map((line) => ({ text: line, quoted: false })));

describe('a form in each language, on lines', () => {
  test.each([
    ['en', 'Name: Jane Doe\nE-mail: jane@firm.example\nPhone: 020 7946 0123\nCompany: Firm Ltd\nMessage: Hi'],
    ['nb', 'Navn: Jane Doe\nE-post: jane@firm.example\nTelefon: 020 7946 0123\nFirma: Firm Ltd\nMelding: Hei'],
    [
      'da',
      'Navn: Jane Doe\nE-mail: jane@firm.example\nTelefonnummer: 020 7946 0123\nVirksomhed: Firm Ltd\nBesked: Hej',
    ],
    ['fi', 'Nimi: Jane Doe\nSähköposti: jane@firm.example\nPuhelin: 020 7946 0123\nYritys: Firm Ltd\nViesti: Hei'],
    [
      'sv',
      'Namn: Jane Doe\nE-postadress: jane@firm.example\nTelefon: 020 7946 0123\nFöretag: Firm Ltd\nMeddelande: Hej',
    ],
    [
      'de',
      'Name: Jane Doe\nE-Mail-Adresse: jane@firm.example\nRufnummer: 020 7946 0123\nUnternehmen: Firm Ltd\nNachricht: Hallo',
    ],
  ])('%s', (_, text) => {
    expect(form(text)).toEqual({
      name: 'Jane Doe',
      address: 'jane@firm.example',
      phone: '+44 20 7946 0123',
      companyName: 'Firm Ltd',
    });
  });
});

describe('shapes', () => {
  test('labels on lines of their own, marks and empty fields', () => {
    expect(
      form('Ditt navn *\nKari Nordmann\n\nDin e-post *\nkari@skole.example\n\nTelefon\n\nMelding\nHei der'),
    ).toEqual({
      name: 'Kari Nordmann',
      address: 'kari@skole.example',
    });
  });

  test('rows of a table', () => {
    expect(
      table(
        'Vorname\tUwe\nNachname\tSeeler\nE-Mail:\tuwe@verein.example\nStraße\tHafenweg 3\nPLZ\t20457\nOrt\tHamburg',
      ),
    ).toEqual({
      name: 'Uwe Seeler',
      address: 'uwe@verein.example',
      postalAddress: 'Hafenweg 3, 20457 Hamburg',
    });
  });

  test('what stands in the message does not replace a field', () => {
    expect(
      form('Name: A Smith\nE-mail: a@x.example\nMessage:\nName: Somebody Else\nE-mail: b@y.example'),
    ).toMatchObject({
      name: 'A Smith',
      address: 'a@x.example',
    });
  });

  test.each([
    ['a letter', 'Hello,\nwe would like a quote: 80 chairs.\nRegards\nJane'],
    ['one field', 'E-mail: jane@firm.example'],
    ['no way to answer', 'Name: Jane\nSubject: Quote'],
    ['quoted fields', '> Name: Jane\n> E-mail: jane@firm.example'],
  ])('%s is no form', (_, text) => {
    expect(form(text)).toBeUndefined();
  });
});

test('whatever a text says: nothing is thrown, and an address is valid', () => {
  const part = fc.constantFrom(
    'Name',
    'E-mail',
    ':',
    '\t',
    '\n',
    ' ',
    'jane@firm.example',
    'x@',
    'Telefon',
    '– ',
    '>',
    'Vorname',
    '*',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 60 }), (parts) => {
      const found = form(parts.join(''));
      if (found?.address !== undefined) expect(found.address).toMatch(/^\S+@\S+\.\S+$/);
    }),
  );
});
