import type { DemoLanguage } from './model.ts';

const keys = [
  'inbox',
  'starred',
  'sent',
  'allMail',
  'spam',
  'trash',
  'labels',
  'compose',
  'search',
  'mainMenu',
  'account',
  'to',
  'cc',
  'from',
  'date',
  'subject',
  'replyTo',
  'me',
  'andMore',
  'older',
  'showTrimmed',
  'showDetails',
  'reply',
  'forward',
  'send',
  'discard',
  'recipients',
  'newMessage',
  'archive',
  'delete',
  'back',
  'star',
  'archived',
  'trashed',
  'messageSent',
  'nothingHere',
  'noSubject',
  'messageCount',
  'at',
  'newWindow',
  'demoNote',
] as const;

/** The texts of the page in one language. `{n}` and `{name}` are places for values. */
export type Words = Record<(typeof keys)[number], string>;

/** In the order of `keys`, parts separated by `|`. */
const texts: Record<DemoLanguage, string> = {
  en: `Inbox|Starred|Sent|All Mail|Spam|Trash|Labels|Compose|Search mail|Main menu|Google Account: {name}|to|Cc|from|date|subject|Reply-To|me|and {n} more|{n} more|Show trimmed content|Show details|Reply|Forward|Send|Discard draft|Recipients|New message|Archive|Delete|Back to list|Star|Conversation archived.|Conversation moved to Trash.|Message sent.|Nothing to see here|(no subject)|{n} messages|at|In new window|Demo mailbox. People, firms and mail are made up; nothing is sent.`,
  nb: `Innboks|Stjernemerket|Sendt|All e-post|Søppelpost|Papirkurv|Etiketter|Skriv|Søk i e-post|Hovedmeny|Google-konto: {name}|til|Kopi|fra|dato|emne|Svar til|meg|og {n} til|{n} til|Vis forkortet innhold|Vis detaljer|Svar|Videresend|Send|Forkast utkast|Mottakere|Ny melding|Arkiver|Slett|Tilbake til listen|Stjerne|Samtalen er arkivert.|Samtalen er flyttet til papirkurven.|Meldingen er sendt.|Ingenting her|(uten emne)|{n} meldinger|kl.|I nytt vindu|Demopostkasse. Personer, firmaer og e-post er oppdiktet; ingenting blir sendt.`,
  da: `Indbakke|Stjernemarkeret|Sendt|Alle mails|Spam|Papirkurv|Labels|Skriv|Søg i mails|Hovedmenu|Google-konto: {name}|til|Cc|fra|dato|emne|Svar til|mig|og {n} mere|{n} mere|Vis beskåret indhold|Vis detaljer|Svar|Videresend|Send|Kassér kladde|Modtagere|Ny besked|Arkivér|Slet|Tilbage til listen|Stjerne|Samtalen er arkiveret.|Samtalen er flyttet til papirkurven.|Beskeden er sendt.|Intet at se her|(intet emne)|{n} beskeder|kl.|I nyt vindue|Demopostkasse. Personer, firmaer og mails er opdigtede; intet bliver sendt.`,
  fi: `Postilaatikko|Tähdellä merkityt|Lähetetyt|Kaikki viestit|Roskaposti|Roskakori|Tunnisteet|Kirjoita|Hae sähköposteista|Päävalikko|Google-tili: {name}|vastaanottaja|Kopio|lähettäjä|päiväys|aihe|Vastausosoite|minä|ja {n} muuta|{n} lisää|Näytä piilotettu sisältö|Näytä tiedot|Vastaa|Lähetä edelleen|Lähetä|Hylkää luonnos|Vastaanottajat|Uusi viesti|Arkistoi|Poista|Takaisin luetteloon|Tähti|Keskustelu on arkistoitu.|Keskustelu on siirretty roskakoriin.|Viesti on lähetetty.|Täällä ei ole mitään|(ei aihetta)|{n} viestiä|klo|Uudessa ikkunassa|Esittelypostilaatikko. Henkilöt, yritykset ja viestit ovat keksittyjä; mitään ei lähetetä.`,
  sv: `Inkorg|Stjärnmärkt|Skickat|Alla mejl|Skräppost|Papperskorg|Etiketter|Skriv|Sök i e-post|Huvudmeny|Google-konto: {name}|till|Kopia|från|datum|ämne|Svara till|mig|och {n} till|{n} till|Visa dolt innehåll|Visa detaljer|Svara|Vidarebefordra|Skicka|Kasta utkastet|Mottagare|Nytt meddelande|Arkivera|Ta bort|Tillbaka till listan|Stjärna|Konversationen har arkiverats.|Konversationen har flyttats till papperskorgen.|Meddelandet har skickats.|Ingenting här|(inget ämne)|{n} meddelanden|kl.|I nytt fönster|Demobrevlåda. Personer, företag och mejl är påhittade; ingenting skickas.`,
  de: `Posteingang|Markiert|Gesendet|Alle Nachrichten|Spam|Papierkorb|Labels|Schreiben|In E-Mails suchen|Hauptmenü|Google-Konto: {name}|an|Cc|von|Datum|Betreff|Antwort an|mich|und {n} weitere|{n} weitere|Gekürzten Inhalt anzeigen|Details anzeigen|Antworten|Weiterleiten|Senden|Entwurf verwerfen|Empfänger|Neue Nachricht|Archivieren|Löschen|Zurück zur Liste|Stern|Konversation archiviert.|Konversation in den Papierkorb verschoben.|Nachricht gesendet.|Hier ist nichts|(kein Betreff)|{n} Nachrichten|um|In neuem Fenster|Demo-Postfach. Personen, Firmen und Mails sind erfunden; nichts wird gesendet.`,
};

function isWords(entries: Record<string, string>): entries is Words {
  return keys.every((key) => Boolean(entries[key]));
}

/** The texts of a language. Throws when one is missing. */
export function wordsOf(language: DemoLanguage): Words {
  const parts = texts[language].split('|');
  const words = Object.fromEntries(keys.map((key, index) => [key, parts[index] ?? '']));
  if (parts.length !== keys.length || !isWords(words))
    throw new Error(`demo mailbox: texts of ${language} do not match the keys`);
  return words;
}

/** The demo language for a `?hl=` value (`no` is Google's code for Bokmål), or undefined when there is none. */
export function languageOf(code: string | null): DemoLanguage | undefined {
  const wanted = code === 'no' ? 'nb' : code;
  return (['en', 'nb', 'da', 'fi', 'sv', 'de'] as const).find((language) => language === wanted);
}

/** What Gmail writes into `<html lang>`: Google's interface code of Bokmål is `no`, the others are as ours. */
export function pageLanguage(language: DemoLanguage): string {
  return language === 'nb' ? 'no' : language;
}
