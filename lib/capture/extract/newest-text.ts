import type { BodyLine, BodyText } from '../model';

/** Labels of the header block that mail programs put over what they quote or forward, in the languages of the user interface. */
const labels = {
  from: 'from|fra|från|von|lähettäjä|avsändare|afsender|avsender|absender',
  sent: 'sent|date|sendt|dato|skickat|datum|lähetetty|päiväys|päivämäärä|gesendet',
  to: 'to|til|till|an|vastaanottaja|mottaker|modtager|mottagare',
  subject: 'subject|emne|ämne|betreff|aihe|otsikko',
};
const headerLine = (kind: keyof typeof labels): RegExp =>
  new RegExp(`^\\W{0,4}(?:${labels[kind]})(?:\\W{0,3}:|\\t)`, 'iu');
const from = headerLine('from');
const others = [headerLine('sent'), headerLine('to'), headerLine('subject')];

/** `On …, … wrote:` and the like, on one line or broken into two. */
const wrote =
  /(?:^|\s)(?:wrote|writes|skrev|skrifaði|schrieb|kirjoitti|kirjoittaa)\b[^:]{0,120}:\s*$|^(?:on|den|am|le|p[åa]|ti|ma|ke|to|pe|la|su)\b.{5,200}(?:wrote|skrev|schrieb|kirjoitti)\s*:?\s*$/iu;
const separator =
  /^[-–—_=*\s]{2,}(?:original message|original meddelelse|opprinnelig melding|ursprungligt meddelande|ursprüngliche nachricht|originalnachricht|alkuperäinen viesti|forwarded message|videresendt melding|videresendt meddelelse|vidarebefordrat meddelande|weitergeleitete nachricht|edelleenlähetetty viesti|välitetty viesti|oprindelig meddelelse|oprindelig besked|videresendt e-mail)/iu;
const forwardMark =
  /^[-–—_=*\s]{2,}(?:forwarded message|forwarded mail|videresendt melding|videresendt meddelelse|videresendt e-post|videresendt e-mail|vidarebefordrat meddelande|vidarebefordrat mejl|weitergeleitete nachricht|edelleenlähetetty viesti|välitetty viesti|edelleen lähetetty viesti)/iu;
const begins =
  /^(?:begin forwarded message|start på videresendt melding|vidarebefordrat meddelande|anfang der weitergeleiteten nachricht|välitetty viesti alkaa|startar vidarebefordrat meddelande)\b/iu;
const rule = /^_{10,}$/;

/**
 * The lines that the message's own author wrote: without quoted lines, and without the history below the place where a mail
 * program began to quote. What stands below lines quoted with `>` counts again (an answer under the question).
 */
export function newestText({ lines }: BodyText): string[] {
  const own: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.quoted) continue;
    if (separator.test(line.text) || begins.test(line.text) || isHeaderBlock(lines, index)) break;
    if (rule.test(line.text) && isHeaderBlock(lines, next(lines, index))) break;
    if (introducesQuote(lines, index)) {
      // With `>` or a block quote below, the author may go on under it; without, all that follows is history.
      const after = next(lines, index);
      if (!lines[after]?.quoted && !wrote.test(lines[after]?.text ?? '')) break;
      continue;
    }
    own.push(line.text);
  }
  while (own.at(-1)?.trim() === '') own.pop();
  return own;
}

/** A line that says that a forwarded mail follows. */
export const isForwardMark = (text: string): boolean => begins.test(text) || forwardMark.test(text);

/** A line that says who wrote what follows: `On … wrote:`, also when it is broken into two lines. */
function introducesQuote(lines: readonly BodyLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (wrote.test(text)) return true;
  const following = lines[index + 1];
  const isStart = /^(?:on|den|am|p[åa]|ti|ma|ke|to|pe|la|su)\b.*\d/iu.test(text) && text.length < 200;
  return isStart && following !== undefined && !following.quoted && wrote.test(`${text} ${following.text}`);
}

/** `From: … Sent: … To: … Subject: …` on lines that follow one another. */
export function isHeaderBlock(lines: readonly BodyLine[], index: number): boolean {
  const first = lines[index]?.text ?? '';
  if (!from.test(first)) return false;
  const block = lines.slice(index + 1, index + 7).map(({ text }) => text);
  return others.filter((label) => block.some((text) => label.test(text))).length >= 2;
}

/** The next line that has text. */
function next(lines: readonly BodyLine[], index: number): number {
  let at = index + 1;
  while (at < lines.length && lines[at]?.text === '') at += 1;
  return at;
}
