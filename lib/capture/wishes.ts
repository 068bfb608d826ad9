import type { RuleTrigger } from '../base/codes';
import { bounded } from './extract/bounded';
import { newestText } from './extract/newest-text';
import type { BodyText } from './model';

/** What a mail's words ask for, or promise: what triggers a rule, and the words themselves. */
export type Wish = { readonly trigger: Extract<RuleTrigger, 'asks-material' | 'offer-made'>; readonly words: string };

const material =
  'price ?lists?|brochures?|catalog(?:ue)?s?|data ?sheets?|leaflets?|samples?|drawings?|documentation|specifications?|spec sheets?|information (?:pack|material)|references|presentation|prislister?|prisliste[nr]?|brosjyrer?n?|katalog(?:en|er)?|datablad(?:et)?|prøver|tegninger|dokumentasjon|informasjonsmateriell|materiell|produktark|referanser|brochurer?n?|dokumentation|materiale|referencer|prislistan?|broschyre?r?n?|prover|ritningar|produktblad|referenser|material|hinnasto\\p{L}*|esittee\\p{L}*|esite\\p{L}*|kuvasto\\p{L}*|katalogi\\p{L}*|näytte\\p{L}*|piirustu\\p{L}*|materiaali\\p{L}*|tuotetie\\p{L}*|referenss\\p{L}*|preislisten?|prospekte?|broschüren?|kataloge?|datenbl(?:att|ätter)|muster|zeichnungen|unterlagen|info(?:rmations)?material|referenzen';
const send =
  'send|e-?mail|forward|share|sende|oversende|tilsende|fremsende|skicka|sända|mejla|maila|lähettää|lähetä|lähettäisi\\p{L}*|lähettäkää|toimittaa|toimittaisi\\p{L}*|schicken|senden|zusenden|zuschicken|übersenden|mailen|zukommen lassen';
const before = bounded(new RegExp(`\\b(?:${send})\\b[^.?!;]{0,60}?\\b(?:${material})\\b`, 'iu'));
const after = bounded(new RegExp(`\\b(?:${material})\\b[^.?!;]{0,40}?\\b(?:${send})\\b`, 'iu'));
/** Who sends is whoever writes: `I will send you our drawings`, `wir senden Ihnen`. */
const themselves = bounded(
  /\b(?:i(?! (?:må|kan|vil)\b)|we|i'll|we'll|i’ll|we’ll|jeg|vi|jag|ich|wir|minä|me|voin|voimme|lähetän|lähetämme)\b(?:\s\p{L}+){0,3}\s*$/iu,
);
const offered = bounded(
  /\b(?:attached|enclosed|here is|please find|vedlagt|vedhæftet|hermed|her er|bifogat|bifogad|bifogar|härmed|här kommer|ohessa|oheisena|liitteenä|anbei|im anhang|beigefügt|hiermit)\b[^.?!;]{0,50}?\b(?:offer|quote|quotation|proposal|tilbud(?:et|det)?|offert(?:en)?|tarjou\p{L}*|angebot)\b|\b(?:offer|quote|quotation|proposal|tilbud(?:et|det)?|offert(?:en)?|tarjou\p{L}*|angebot)\b[^.?!;]{0,30}?\b(?:attached|enclosed|vedlagt|vedhæftet|bifogad|bifogat|ohessa|oheisena|liitteenä|anbei|im anhang|beigefügt)\b/iu,
);

const longest = 4000;
const longestWords = 120;

/** Reads it off what the author wrote themselves, never off what is quoted. `isOurs`: one of us wrote it. */
export function wishesIn(body: BodyText, isOurs: boolean): Wish[] {
  const text = newestText(body).join(' ').replace(/\s+/g, ' ').slice(0, longest);
  if (isOurs) {
    const [words] = offered.exec(text) ?? [];
    return words ? [{ trigger: 'offer-made', words: words.slice(0, longestWords) }] : [];
  }
  for (const sentence of text.split(/(?<=[.?!])\s/)) {
    const match = before.exec(sentence) ?? after.exec(sentence);
    if (match && !themselves.test(sentence.slice(0, match.index)))
      return [{ trigger: 'asks-material', words: match[0].slice(0, longestWords) }];
  }
  return [];
}
