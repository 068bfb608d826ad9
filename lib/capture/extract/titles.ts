import { folded } from '../../base/text';
import { looksLikeName } from './name';
import { isPlace, partsOf } from './places';
import { department, legalForm, title } from './words';

const label = /^(?:title|stilling|titel|tehtävä|position|funktion|rolle|role)\s*:\s*/iu;

/**
 * What the person is, in the first lines of a signature without the name. Certain with a word that titles have; a short line
 * between name and firm that has none is only likely.
 */
export function titleIn(
  lines: readonly string[],
  company: string | undefined,
): { readonly title: string; readonly isCertain: boolean } | undefined {
  const parts = lines.slice(0, 7).flatMap((line) => titleParts(line, company));
  const known = parts.find((part) => (title.test(part) || /^[PE]A to /.test(part)) && isTitle(part));
  if (known) return { title: clean(known), isCertain: isExplained(lines, known, company) };
  const [first] = parts;
  return first && isTitle(first) && /^\p{Lu}/u.test(first) && !isPlace(first) && first.split(' ').length <= 4
    ? { title: clean(first), isCertain: false }
    : undefined;
}

/** Nothing else stands beside it that could belong to it: `Partner – Light and Shadow` may be more than a partner. */
function isExplained(lines: readonly string[], known: string, company: string | undefined): boolean {
  const line = lines.find((it) => it.includes(known)) ?? '';
  if (/[|•·\t]/.test(line)) return true;
  return partsOf(line).every(
    (part) =>
      known.includes(part) ||
      title.test(part) ||
      department.test(part) ||
      isPlace(part) ||
      looksLikeName(part) ||
      /\d|@|^\p{Ll}/u.test(part) ||
      legalForm.test(` ${part} `) ||
      // `isännöitsijä, AIT`: a degree.
      /^\p{Lu}{2,5}$/u.test(part) ||
      (company !== undefined && folded(part).includes(folded(company))),
  );
}

/** A line's parts, without the firm: `Prosjektleder, Nordbygg AS`, `Head of Sales at Nordbygg`, `Sales & Marketing Manager`. */
function titleParts(line: string, company: string | undefined): string[] {
  // `PA to Jonathan Sewell, Estates Director`: whose title that is.
  if (/^(?:[PE]A|(?:personal |executive )?assistant|secretary) to\s/iu.test(line)) return partsOf(line).slice(0, 1);
  const wanted = company === undefined ? '' : folded(company);
  // `arbetsledare Elmäster i Umeå AB`: first the firm, which may hold such a word.
  const start = wanted && folded(line).length === line.length ? folded(line).indexOf(wanted) : -1;
  const rest =
    start < 0
      ? line
      : `${line.slice(0, start).replace(/\s(?:at|@|i|hos|ved|bei|in der|på)\s+$/u, '')} | ${line.slice(start + wanted.length)}`;
  const at = rest.replace(/\s+(?:at|@|i|hos|ved|bei|in der|på)\s+(?=\p{Lu}[\p{L}\d])/u, ' | ');
  const parts = partsOf(at);
  // `Owner / Head Roaster`, `Director – People and Culture`: a line of titles is one.
  const isWhole =
    parts.length > 1 &&
    !(wanted && folded(line).includes(wanted)) &&
    !/[|•·\t\d@]/.test(line) &&
    parts.every((part) => (title.test(part) || isField(part)) && !department.test(part)) &&
    line.split(' ').length <= 8;
  if (isWhole) return [line.replace(label, '').trim()];
  return withField(parts).flatMap((part) => {
    const text = part.replace(label, '').trim();
    if (wanted && folded(text).includes(wanted))
      return [text.slice(0, folded(text).indexOf(wanted)).replace(/[\s,–-]+$/u, '')].filter(Boolean);
    return [text];
  });
}

/** `VP, Sales EMEA`: a comma between the rank and its field. */
const field =
  /^(?:sales|marketing|operations|procurement|purchasing|engineering|projects?|finance|human resources|it|global|group|facilities|development|production|logistics|quality|events|communications|supply chain|commercial|legal|nordics?|emea|apac|europe|americas|asia|uk|ireland|(?:north|south|east|west|central)(?:ern|\s(?:east|west))?|midlands|international|worldwide|people|customer|client|business|digital|data|technology|products?|estates|learning|training|research|policy|compliance|risk|security|safety|health|hse|ehs|public|corporate|strateg\w+|innovation|sustainability|energy|retail|wholesale|exports?|membership|fundraising|catering|hospitality|property|planning|design|creative|content|brand|media|partnerships?|programmes?|bookings?|guest|food|supply|technical|maintenance|infrastructure|plant|fleet|transport|warehouse)\b/iu;
/** Whether a part names the field of a rank, not a firm: `Sales EMEA`. */
export const isField = (part: string): boolean => field.test(part);

const withField = (parts: readonly string[]): string[] =>
  parts.reduce<string[]>((joined, part) => {
    const last = joined.at(-1);
    if (last !== undefined && field.test(part) && title.test(last)) joined[joined.length - 1] = `${last}, ${part}`;
    else joined.push(part);
    return joined;
  }, []);

/** `Abteilungsleiter` and `Office Manager` are titles, `Abteilung Vertrieb` is none. */
const unit = /^(?:department|dept|division|avdeling|avd|afdeling|afd|avdelning|osasto|abteilung|abt)\b/iu;

const isTitle = (part: string): boolean =>
  part.length >= 2 &&
  part.length <= 70 &&
  !/[@:]|\d{3}|www\.|https?/i.test(part) &&
  !/^(?:der|die|the|ordføreren|borgmesteren)\s/iu.test(part) &&
  part.split(/\s+/).length <= 8 &&
  !legalForm.test(` ${part} `) &&
  !(department.test(part) && !(title.test(part) && !unit.test(part))) &&
  !/[.!?]$/.test(part.replace(/\b\p{L}{1,5}\.$/u, ''));

const clean = (part: string): string => {
  const text = part.replace(/^[\s,/–-]+|[\s,;/–-]+$/gu, '').replace(/^\(([^()]*)\)$|^\(|(?<=^[^(]*)\)$/gu, '$1');
  // In capitals for the look of it; `CEO` and `HR` are words of their own.
  const isLoud = text.length > 4 && text === text.toUpperCase();
  return isLoud ? text.charAt(0) + text.slice(1).toLowerCase() : text;
};
