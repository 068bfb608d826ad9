export type FormField =
  | 'name'
  | 'first'
  | 'last'
  | 'address'
  | 'phone'
  | 'companyName'
  | 'title'
  | 'website'
  | 'street'
  | 'street2'
  | 'region'
  | 'postcode'
  | 'city'
  | 'from'
  | 'other';

/** How web forms call their fields, in English, Norwegian, Danish, Finnish, Swedish and German; lower case, without marks. */
const words: Readonly<Record<FormField, string>> = {
  name: 'name,full name,contact name,contact person,navn,fullt navn,kontaktperson,fulde navn,for og etternavn,for og efternavn,fornavn og etternavn,fornavn og efternavn,nimi,koko nimi,yhteyshenkilö,etu ja sukunimi,etunimi ja sukunimi,namn,fullständigt namn,för och efternamn,förnamn och efternamn,vor und nachname,vorname und nachname,vollständiger name,ansprechpartner,ansprechpartnerin,name des kunden,submitted by,from name,innsender',
  from: 'from,von,fra,från,lähettäjä,avsändare,afsender,absender',
  first: 'first name,given name,forename,fornavn,etunimi,förnamn,vorname',
  last: 'last name,surname,family name,etternavn,efternavn,sukunimi,efternamn,nachname,familienname,zuname',
  address:
    'e mail,email,e mail address,email address,mail,mail address,e post,epost,e postadresse,epostadresse,e post adresse,mailadresse,e mailadresse,e mail adresse,emailadresse,sähköposti,sähköpostiosoite,s posti,mejl,mejladress,e postadress,epostadress,e mailadress,reply to,svar til',
  phone:
    'phone,telephone,tel,phone no,tel no,contact no,mobile no,phone number,telephone number,contact number,mobile,mobile number,mobile phone,cell,cell phone,daytime phone,tlf,tlf nr,telefon,telefonnr,telefonnummer,tlf nummer,mobil,mobilnr,mobilnummer,mobiltelefon,puhelin,puh,puhelinnumero,puhelinnro,gsm,matkapuhelin,kännykkä,tfn,tel nr,telnr,rufnummer,handy,handynummer,telefon nr,rückrufnummer,festnetz,kontakttelefon,dagtelefon,telefon dagtid,telefon telefax,mobil telefon,telefon optional,mobiltelefonnummer',
  companyName:
    'company,company name,organisation,organization,business,business name,firm,employer,school,institution,firma,firmanavn,arbetsplats,bedrift,bedriftsnavn,selskap,virksomhet,virksomhetsnavn,organisasjon,virksomhed,virksomhedsnavn,selskab,arbejdsplads,skole,kommune,yritys,yrityksen nimi,organisaatio,yhteisö,työnantaja,koulu,taloyhtiö,företag,företagsnamn,företagets namn,bolag,bolagsnamn,förening,arbetsgivare,unternehmen,firmenname,unternehmensname,betrieb,verein,schule,einrichtung,anläggning,förening,brf,bostadsrättsförening,organisation förening,taloyhtiön nimi,seurakunta,verein organisation,company organisation,firma organisasjon,bedrift organisasjon,firma organisation,yritys organisaatio,yritys yhteisö,företag organisation,firma/organisasjon',
  title:
    'title,job title,position,role,job role,stilling,stillingstittel,tittel,titel,rolle,jobtitel,asema,tehtävä,tehtävänimike,titteli,rooli,befattning,roll,yrkestitel,roll i föreningen,funktion,tätigkeit,berufsbezeichnung',
  website:
    'website,web site,web,url,homepage,web address,nettside,nettsted,hjemmeside,webside,websted,verkkosivu,verkkosivut,kotisivu,kotisivut,www,webbplats,hemsida,webbsida,webseite,internetseite',
  street:
    'address,address line 1,address 1,street,street address,postal address,adresse,gate,gateadresse,postadresse,besøksadresse,vej,vejnavn,gade,osoite,katuosoite,postiosoite,lähiosoite,adress,gatuadress,postadress,anschrift,straße,strasse,straße und hausnummer,straße nr,straße hausnummer,leveringsadresse',
  region: 'county,state,province,region,state province,county state',
  street2: 'address line 2,address 2,adresse 2,adresslinje 2,adressfält 2,adresszusatz,osoite 2',
  postcode:
    'zip,zip code,postcode,post code,postal code,postnr,postnummer,postinumero,postinro,plz,postleitzahl,postnummer och ort,postnummer ort,postnr ort,postnr og sted,postnummer og by,postnr by,postinumero ja toimipaikka,postinumero ja postitoimipaikka,postinumero postitoimipaikka,plz ort,plz und ort',
  city: 'city,town,place,location,by,poststed,sted,bynavn,kaupunki,paikkakunta,postitoimipaikka,kunta,stad,ort,postort,wohnort,stadt,city town',
  other:
    'message,your message,comment,comments,enquiry,inquiry,question,questions,subject,topic,details,description,melding,beskjed,kommentar,spørsmål,henvendelse,emne,besked,meddelelse,forespørgsel,viesti,viestisi,kysymys,aihe,lisätiedot,kommentti,meddelande,fråga,ärende,ämne,kommentarer,nachricht,ihre nachricht,mitteilung,anfrage,betreff,anmerkung,anmerkungen,bemerkung,bemerkungen,country,land,maa,date,dato,datum,päivämäärä,time,tid,aika,uhrzeit,zeit,budget,budsjett,product,produkt,tuote,number of people,antall,antal,henkilömäärä,anzahl,newsletter,consent,samtykke,suostumus,samtycke,einwilligung,datenschutz,ip,ip address,ip adresse,ip osoite,page,side,sivu,sida,seite,source,form,skjema,formular,lomake,formulär,salutation,anrede,tiltale',
};

export const labels: ReadonlyMap<string, FormField> = new Map(
  Object.entries(words).flatMap(([field, list]) =>
    list.split(',').map((word) => [word.trim(), field as FormField] as const),
  ),
);

/** Stems in the order in which they decide: what a message is about first, a person's name last. */
const stems: readonly (readonly [FormField, RegExp])[] = [
  [
    'other',
    /\btype|antal|anzahl|how many|hvor mange|hur många|kuinka|wie viele|heard|hørt|hört|størrelse|storlek|größe|\bareal|message|melding|beskjed|besked|viesti|meddeland|nachricht|kommentar|comment|spørsm|fråg|frage|kysym|consent|samtyk|suostum|einwillig|budget|budsjet|dato|date|datum|product|produ[kc]t|tuote|modell?|proje[ck]t|prosjekt|event|user ?name|brukernavn|användarn|benutzer|file|fil\b|datei|kampan|campaign|form\b|skjema|lomake/u,
  ],
  ['address', /e ?mail|e ?post|sähköposti|s ?posti|mejl|mailadr/u],
  [
    'phone',
    /phone|telefon|puhelin|puh\b|mobil|tlf|tfn|tel\b|handy|gsm|rückruf|rufnummer|callback|call back|number to reach|reach you|call you|rufen|nå deg|ringe/u,
  ],
  ['website', /web|nettsid|hemsid|hjemmesid|kotisiv|homepage|url\b/u],
  [
    'companyName',
    /firma|company|bedrift|yrity|företag|unternehm|organi[sz]a|virksom|selskap|selskab|business|arbeids?giver|arbetsgiv|verein|förening|forening|betrieb|borettslag|sameie|institution|school|skole|skola|koulu|schule/u,
  ],
  ['postcode', /post ?(?:nr|nummer|code|numero)|zip|plz|postleit/u],
  ['city', /poststed|postort|kaupunki|stadt\b|city|town|wohnort|bynavn/u],
  ['street', /adress|address|osoite|anschrift|straße|strasse|where .*(?:post|send|deliver|ship)/u],
  ['first', /fornavn|förnamn|first|etunimi|vorname|given/u],
  ['last', /etternavn|efternavn|efternamn|surname|last name|sukunimi|nachname|family/u],
  ['title', /stilling|tittel|titel|role\b|rolle|roll\b|position|funktion|tehtävä|befattning|job/u],
  ['name', /navn|name|namn|nimi|kontaktperson|contact person|ansprechpartner|yhteyshenkilö/u],
];

/** The field that the words of a label speak of: `Your e-mail address for the quote`. `plain`: lower case, without marks. */
export const byStem = (plain: string): FormField | undefined => stems.find(([, stem]) => stem.test(plain))?.[0];
