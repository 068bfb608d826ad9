import { addressKey } from '../../base/email-address';
import type { ReadMessage } from '../model';

const bouncers = /^(?:mailer-daemon|postmaster|mail-?daemon|bounces?[+-]?.*)@/u;
const bounced =
  /^(?:undeliver(?:ed|able)|mail delivery (?:failed|failure|system)|delivery (?:status notification|failure|has failed)|returned mail|failure notice|ikke levert|kan ikke leveres|kunne ikke leveres|ikke leveret|går inte att leverera|kunde inte levereras|olevererat|toimittaminen epäonnistui|viestiä ei voitu toimittaa|ei voitu toimittaa|unzustellbar|nicht zustellbar|zustellung fehlgeschlagen)\b/iu;
const answered =
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|svar|svar)|out of (?:the )?office|ooo\b|away from|on (?:annual )?leave|on vacation|autosvar|automatisk svar|automatiskt svar|fravær|fraværende|ikke til stede|ute av kontoret|ikke på kontoret|på ferie|ferie\b|frånvar|frånvaro|semester|på semester|ej på kontoret|automaattinen vastaus|poissa toimistolta|poissaolo|lomalla|abwesend|abwesenheit|automatische (?:antwort|rückmeldung)|nicht im (?:büro|hause)|im urlaub|urlaub\b)/iu;

/**
 * Whether a machine answered, by the headers where they are known, else by what such mails are called in six languages. A
 * subject alone counts only at its beginning: people write about holidays.
 */
export function automaticKind(
  { from, automatic }: ReadMessage,
  subject: string,
): 'auto-reply' | 'bounce' | 'bulk' | undefined {
  if (automatic === 'bounce' || bouncers.test(addressKey(from?.address ?? '')) || bounced.test(subject.trim()))
    return 'bounce';
  if (automatic === 'reply' || answered.test(subject.trim())) return 'auto-reply';
  return automatic === 'bulk' ? 'bulk' : undefined;
}
