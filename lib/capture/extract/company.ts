import type { Mailbox } from '../model';
import { looksLikeName, properName } from './name';
import { agreesWithDomain, type OrganisationFound, organisationIn } from './organisations';
import { isPlace, partsOf } from './places';
import { isField } from './titles';
import { department, desk, title } from './words';

/** The firm of whoever signs so: in the lines of the signature without their name, else in the header. */
export const companyIn = (lines: readonly string[], person: Mailbox): OrganisationFound | undefined =>
  signedCompany(lines, person) ?? companyInHeader(person);

function signedCompany(lines: readonly string[], { address }: Mailbox): OrganisationFound | undefined {
  const found = lines
    .flatMap((line) => {
      const parts = partsOf(line);
      // A comma or a dash may be the name's own, a bar is not.
      return title.test(line) || parts.some(isPlace) || /[|•·\t]/.test(line) ? parts : [line, ...parts];
    })
    .flatMap((part) => (isPlace(part) ? [] : (organisationIn(part, address) ?? [])));
  return found.find(({ isCertain }) => isCertain) ?? behindTitle(lines) ?? found[0];
}

/** `Inköpare, Bygg Kompaniet`: what stands behind a title and is neither its field nor a place. */
function behindTitle(lines: readonly string[]): OrganisationFound | undefined {
  for (const line of lines.slice(0, 4)) {
    const [, before = '', name = ''] =
      /^([^,|]{3,40}),\s*(\p{Lu}[^,|\d@]{3,50})$/u.exec(line.replace(/^[\s|]+/, '')) ?? [];
    const words = name.split(' ').length;
    const isOther = isPlace(name) || department.test(name) || desk.test(name) || title.test(name) || isField(name);
    if ((title.test(before) || /^\p{Ll}/u.test(before)) && words > 1 && words < 6 && !isOther)
      return { name, isCertain: true };
  }
  return undefined;
}

/** `Ville / Nikkarin Puu`, `Ola Nordmann (Nordbygg AS)`, or the firm alone, where its form or the domain says so. */
function companyInHeader({ name, address }: Mailbox): OrganisationFound | undefined {
  // `Pumpen-Adler Einkauf`: the desk is none of the firm's name.
  const words = name.split(' ');
  const firm = words.length > 1 && desk.test(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : name;
  const parts = firm
    .split(/\s*[/|–—(),[\]]\s*|\s-\s|\s(?:at|from|@|hos|fra|från|bei)\s(?=\p{Lu})/u)
    .map((part) => part.replace(/\)$/, '').trim());
  const found = parts
    // Behind a person's name stands their firm, also where only a word says so.
    .flatMap((part, index) => {
      const it = organisationIn(part, address);
      return it && (it.isCertain || index > 0) ? { ...it, isCertain: true } : [];
    });
  return (
    found.find((it) => properName(it.name) === '' || parts.length > 1 || desk.test(name)) ?? besideName(name, address)
  );
}

/** `Teemu Ollila / Löylymestarit`, `Tobias Hohmann (Lindner Metallbau)`: what stands behind a person's name, when it is nothing else. */
function besideName(name: string, address: string): OrganisationFound | undefined {
  const [, before = '', sign = '', behind = ''] =
    /^([^/|–—([]+?)\s*(\s[/|–—-]\s|[([])\s*([^/|–—()[\]]+)[)\]]?$/u.exec(name) ?? [];
  const words = behind.trim().split(' ');
  const isOther =
    title.test(behind) || desk.test(behind) || department.test(behind) || isPlace(behind) || isField(behind);
  // One word in brackets may be a town, a nickname, a mark of the mail server.
  const isNote = /[([]/.test(sign) && words.length < 2 && !agreesWithDomain(behind, address);
  if (!looksLikeName(before) || !/^\p{Lu}/u.test(behind) || words.length > 4 || isOther || isNote) return undefined;
  return { name: behind.trim(), isCertain: true };
}
