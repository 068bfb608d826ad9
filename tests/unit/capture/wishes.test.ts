import { expect, test } from 'vitest';
import { wishesIn } from '@/lib/capture/wishes';

const body = (text: string) => ({
  lines: text.split('\n').map((line) => ({ text: line.replace(/^> /, ''), quoted: line.startsWith('> ') })),
  links: [],
  truncated: false,
});
const wishOf = (text: string, isOurs = false) => wishesIn(body(text), isOurs)[0]?.trigger;

test.each([
  'Could you please send me your price list?',
  'Hi, please email us a brochure and the drawings.',
  'Kan dere sende meg prislisten deres?',
  'Send gjerne datablad og referanser.',
  'Vil du sende os jeres katalog og priser?',
  'I må meget gerne sende tegninger af modellen.',
  'Skulle ni kunna skicka er prislista?',
  'Vänligen mejla broschyren till mig.',
  'Voisitteko lähettää hinnaston?',
  'Lähettäisittekö meille esitteen ja tekniset tiedot?',
  'Könnten Sie mir bitte Ihre Preisliste schicken?',
  'Bitte senden Sie uns Unterlagen und Muster zu.',
])('asks for material: %s', (text) => expect(wishOf(text)).toBe('asks-material'));

test.each([
  'I will send you our drawings tomorrow.',
  'We can send the samples back.',
  'Jeg kan sende dere tegninger av bygget.',
  'Vi vill skicka ritningar senare.',
  'Wir senden Ihnen unsere Zeichnungen.',
  'Lähetän piirustukset huomenna.',
  'Thank you for the brochure.',
  'Your price list is old.',
  'Please send an invoice.',
  '> Could you please send me your price list?',
])('does not: %s', (text) => expect(wishOf(text)).toBeUndefined());

test.each([
  'Hello, please find our offer attached.',
  'Here is our quotation for the spring.',
  'Vedlagt følger tilbud på to anlegg.',
  'Hermed fremsendes tilbuddet.',
  'Bifogat finner du vår offert.',
  'Ohessa tarjouksemme.',
  'Anbei erhalten Sie unser Angebot.',
])('an offer of ours: %s', (text) => {
  expect(wishOf(text, true)).toBe('offer-made');
  expect(wishOf(text, false)).not.toBe('offer-made');
});

test('the words are those of the mail', () => {
  expect(wishesIn(body('Hello!\nCould you send me your price list? Thanks'), false)[0]?.words).toBe(
    'send me your price list',
  );
});

test('a text without end takes no time', () => {
  const begun = performance.now();
  wishesIn(body(`${'send '.repeat(50_000)}x`), false);
  wishesIn(body(`${'offer '.repeat(50_000)}x`), true);
  expect(performance.now() - begun).toBeLessThan(500);
});
