import { bounded } from './bounded';

/** Words that signatures are known by, in English, Norwegian, Danish, Finnish, Swedish and German. All matched in lower case. */

/** The closing of a letter; the signature follows. */
export const closing = bounded(
  /^(?:i\.?\s?a\.|i\.?\s?v\.|im auftrag|(?:kind|best|warm|warmest|many|with kind|with best)?\s*(?:regards|wishes)|best|cheers|thanks(?: (?:again|in advance|and regards|so much))?|thank you|many thanks|sincerely|yours (?:sincerely|faithfully|truly)|sincerely yours|all the best|br|rgds|kr|med (?:vennlig|venlig|venlige|vänlig|vänliga|beste|bedste|bästa|hjertelig)\s*(?:hilsen|hilsener|hälsning|hälsningar)|(?:vennlig|venlig|vänlig|vänliga|venlige|beste|bedste|bästa|hjertelig|kjærlig|kærlig|mange|soliga|varma|glade|gode)\s+(?:hilsen|hilsener|hilsninger|hälsning|hälsningar)|hilsen|hilsener|hälsningar|hälsning|hälsar|mvh|m\.v\.h\.?|v\.?h\.?|bh|vh|dbh|vänligen|tack(?: på förhand)?|takk(?: på forhånd)?|tak(?: på forhånd)?|på forhånd (?:takk|tak)|på gensyn|(?:ystävällisin|parhain|terveisin|lämpimin|kunnioittavin|kauniin|aurinkoisin|syksyisin)\s*(?:terveisin)?|terveisin|terveiset|t(?:\.|:)|yst\.? terv\.?|yst(?:ävällisesti)?|kiitos(?: etukäteen)?|kiittäen|mit (?:den )?(?:freundlichen|freundlichem|besten|herzlichen|vielen|sonnigen|lieben)\s+(?:grüßen|grüssen|gruß|gruss|dank)|(?:freundliche|beste|viele|herzliche|liebe|schöne|sonnige)\s+grüße|(?:freundliche|beste|viele|herzliche|liebe|schöne)\s+grüsse|mfg|lg|vg|gruß|gruss|grüße|hochachtungsvoll|vielen dank|besten dank|danke)(?![\p{L}\p{N}])[\s,.!–-]*/iu,
);

/** Forms of companies; upper case matters here. */
export const legalForm = bounded(
  /(?:^|[\s,(])(?:AS|ASA|A\/S|ANS|ENK|IKS|ApS|APS|I\/S|K\/S|P\/S|IVS|A\.M\.B\.A\.|Amba|amba|a\.m\.b\.a\.|Oy|OY|Oyj|OYJ|Ab|AB|Ky|Tmi|Osk|HB|KB|Ekonomisk förening|GmbH|GMBH|gGmbH|mbH|AG|KG|KGaA|OHG|UG|GbR|PartG|e\.\s?K\.|e\.\s?Kfm\.|e\.\s?V\.|eG|SE|Ltd\.?|LTD|Limited|plc|PLC|LLP|LLC|Inc\.?|Corp\.?|B\.?V\.?|ry|r\.y\.|SA|BA|DA|NUF|KF|HF|RHF|CIC|Sàrl|Sarl|SRL|e\.U\.)(?=$|[\s,.)|&])/u,
);

/** Organisations that have no form of company in their name. */
export const organisation = bounded(
  /kommune|fylkeskommune|kommun\b|region\s|kunta\b|kaupunki|\bstad\b|\bstadt\b|gemeinde\b|landkreis|council\b|skole\b|skola\b|gymnas|koulu\b|lukio\b|schule\b|school\b|college\b|academy\b|universitet|universität|university|yliopisto|hochschule|høgskol|høyskol|högskola|sykehus|sygehus|sjukhus|sairaala|klinik|hospital\b|clinic\b|hotel\b|hotell\b|hotelli\b|museum\b|museo\b|musiikki|kirke|kyrka|seurakunta|menighet|stiftelse|foundation\b|säätiö|verband\b|verein\b|forening|förening|yhdistys|borettslag|sameie|boligforening|bostadsrätts|taloyhtiö|asunto-osakeyhtiö|direktorat|ministerium|virasto|institut|association\b|society\b|trust\b|group\b|gruppen\b|konsern|bryggeri|bageri|bäckerei|byggmester|entreprenør|verksted|werkstatt|consulting\b|partners\b|solutions\b|studio\b|architects?\b|arkitekt(?:er|kontor)\b|advokatfirma|law firm/iu,
);

/** Stems of what people are; a title holds one of them. */
export const title = bounded(
  /(?:^|[^\p{L}])(?:ceo|cfo|cto|coo|cio|cmo|cso|hr|vd|md|vp|evp|svp|ceo\/founder|adm\.? ?dir|ceo\b)(?=$|[^\p{L}])|director|manager|officer|founder|owner|president|chair|head of|lead\b|leader|engineer|consultant|advis[eo]r|assistant|secretary|coordinator|co-ordinator|administrator|accountant|bookkeeper|buyer|purchas|procurement|planner|estimator|surveyor|architect|designer|developer|technician|foreman|supervisor|specialist|analyst|executive|representative|sales(?:man|person|woman)?\b|agent\b|teacher|headmaster|principal|professor|lecturer|researcher|doctor\b|nurse|physician|solicitor|lawyer|attorney|partner\b|trainee|intern\b|receptionist|caretaker|janitor|chef\b|curator|editor|producer|trustee|treasurer|warden|clerk|controller|auditor|inspector|operator|electrician|plumber|carpenter|apprentice|direktør|direktör|sjef|leder\b|leiar|leder|chef|ansvarlig|ansvarig|rådgiver|rådgivare|konsulent|konsult|medarbeider|medarbejder|medarbetare|selger|sælger|säljare|innkjøp|indkøb|inköp|daglig led|ingeniør|ingenjör|arkitekt|tekniker|mester\b|mester|mästare|formann|formand|ordförande|styreleder|bestyrelses|sekretær|sekreterare|koordinator|økonom|regnskap|bogholder|redovisning|lærer|lärare|rektor|professor|forsker|forskare|overlege|lege\b|læge\b|läkare|sykepleier|sygeplejerske|sköterska|advokat|advokatfullmektig|jurist|fagleder|saksbehandler|sagsbehandler|handläggare|vaktmester|vicevært|vaktmästare|pedel|eier\b|ejer\b|ägare|gründer|grundare|stifter|grundlægger|innehaver|indehaver|innehavare|partner|driftsled|prosjekt|projekt|kundeservice|kundtjänst|kundeansvar|resepsjon|receptionschef|kurator|redaktør|redaktör|produsent|kokk|kjøkken|tømrer|snekker|elektriker|rørlegger|maler|toimitusjohtaja|johtaja|päällikkö|myyjä|myynti|ostaja|insinööri|arkkitehti|asiantuntija|asiakaspalvelu|neuvoja|konsultti|suunnittelija|työnjohtaja|mestari|opettaja|rehtori|lääkäri|hoitaja|sihteeri|assistentti|koordinaattori|kirjanpitäjä|yrittäjä|omistaja|perustaja|osakas|puheenjohtaja|isännöitsijä|huoltomies|talonmies|asentaja|vastaava|edustaja|emäntä|keittiömestari|esimies|hankinta|kehitys|tutkija|lakimies|asianajaja|geschäftsführer|geschäftsleit|leiter|leitung|inhaber|vorstand|prokurist|vertrieb|verkauf|verkäufer|einkauf|einkäufer|ingenieur|meister|techniker|berater|beauftragte|referent|sachbearbeiter|assistenz|sekretariat|buchhalt|buchhalterin|architektin|projektleit|bauleit|kundenberat|kundendienst|fachkraft|kaufmann|kauffrau|monteur|hausmeister|hausverwalt|gründerin|gesellschafter|rechtsanw|steuerberat|arzt|ärztin|lehrer|schulleit|betriebsleit|werkstatt|disponent|koch\b|küchenchef|empfang|vetäjä|fachwirt|strateg|förvalt|forvalt|entwickler|utvecklare|utvikler|udvikler|kehittäjä|vorsitzende|varapuheenjohtaja|viljelijä|landwirt|bonde|gårdbruker|winzer|schreiner|tischler|glasmästare|snickare|målare|elektriker|rörmokare|vvs-montör|montør|montör|dosent|docent|dozent|superintendent|bursar|provost|vicar|pastor|präst|prest|pappi|kirkkoherra|kapellmeister|dirigent|ballettmeister|chorleiter|kantor|kassör|kasserer|kassenwart|rahastonhoitaja|sihteeri|hankinta|einkauf\b|innkjøper|indkøber|inköpare/iu,
);

/** A desk, not a person: nobody is called so. */
export const desk = bounded(
  /mottag|mottak|modtag|bestill|bestäl|kundtjänst|kundeservice|kundenservice|support|\bteam|-team\b|tiimi|order|\bservice|inköp|innkjøp|indkøb|einkauf|vertrieb|verkauf|\bsales\b|\binfo\b|kontakt|office|booking|resepsjon|reception|hankinta|myynti|toimisto|asiakaspalvelu|werkstatt|verksted|verkstad|zentrale|sekretariat|verwaltung|regnskap|faktura|accounts|accounting|admin|redaktion|newsletter|hotline|helpdesk|notdienst|kundendienst|lager\b|webshop|shop\b|butik/iu,
);

/** A unit of a firm: stands near the title, and is none. */
export const department = bounded(
  /^(?:department|dept\.?|division|section|unit|team|avdeling|avd\.?|afdeling|afd\.?|avdelning|osasto|yksikkö|tiimi|abteilung|abt\.?|fachbereich|referat|seksjon|sektion|office|kontor)\b|(?:avdeling(?:en)?|afdeling(?:en)?|avdelning(?:en)?|osasto|abteilung|department|division)$/iu,
);

/** What stands under a signature and is none of it. */
export const belowSignature = bounded(
  /^(?:this (?:e-?mail|message|communication)|the information (?:in|contained)|confidential|disclaimer|please consider|think before|save (?:a )?paper|denne (?:e-?posten?|meldingen|mail|e-mail|besked)|det här (?:mejlet|meddelandet)|detta (?:e-?post|mail|meddelande|mejl)|tämä (?:viesti|sähköposti)|diese (?:e-?mail|nachricht)|der inhalt dieser|tenk på miljøet|tænk på miljøet|tänk på miljön|ajattele ympäristöä|bitte (?:denken|prüfen|drucken)|husk miljøet|spar(?: på)? papir|follow us|følg oss|følg os|följ oss|seuraa meitä|folgen sie uns|besuchen sie uns|virus|scanned|du får det här|du får dette|du mottar denne|du modtager denne|you (?:have )?received this|you are receiving|sie erhalten diese|diese e-mail wurde|diese nachricht wurde|tämä viesti lähetettiin|saat tämän|denne e-?posten ble sendt|denne mail er sendt|om du vill sluta|to unsubscribe|unsubscribe|skickat \d{4}|sendt \d{4}|gesendet am|get outlook|hent outlook|sent from|sendt fra|skickat från|lähetetty|gesendet (?:von|mit)|von meinem|meine? (?:iphone|handy))/iu,
);

/** The line a phone adds by itself. */
export const sentFromPhone = bounded(
  /^(?:sent from|sendt fra|skickat från|lähetetty|gesendet (?:von|mit)|von meinem|get outlook|hent outlook|hämta outlook|hanki outlook|outlook für|skaffa outlook|last ned outlook)\b/iu,
);
