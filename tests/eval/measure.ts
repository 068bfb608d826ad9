import { e164 } from '@/lib/base/phone';
import type { Case, Label } from './corpus';
import type { Proposed } from './propose';

export const fields = ['address', 'name', 'title', 'companyName', 'phones', 'website', 'postalAddress'] as const;
export type Field = (typeof fields)[number];

/** Of what was filled in, how much is right; of what could be known, how much was filled in rightly. */
export type Score = { filled: number; right: number; known: number; found: number; precision: number; recall: number };
export type Measured = {
  readonly all: Record<Field, Score>;
  readonly byLanguage: ReadonlyMap<string, Record<Field, Score>>;
  readonly wrong: readonly string[];
};

type Result = { readonly it: Case; readonly proposal: Proposed };

export function measure(results: readonly Result[]): Measured {
  const wrong: string[] = [];
  const languages = [...new Set(results.map(({ it }) => it.language))].toSorted();
  const all = scores(results, wrong);
  return {
    all,
    byLanguage: new Map(
      languages.map((language) => [language, scores(results.filter(({ it }) => it.language === language))]),
    ),
    wrong,
  };
}

function scores(results: readonly Result[], wrong: string[] = []): Record<Field, Score> {
  return Object.fromEntries(fields.map((field) => [field, scoreOf(field, results, wrong)])) as Record<Field, Score>;
}

function scoreOf(field: Field, results: readonly Result[], wrong: string[]): Score {
  const score = { filled: 0, right: 0, known: 0, found: 0, precision: 1, recall: 1 };
  for (const { it, proposal } of results) {
    const given = filledIn(field, proposal);
    const labels = labelsOf(field, it);
    const isRight = (value: string): boolean => labels.some((label) => same(field, label, value));
    const right = given.filter(isRight);
    score.filled += given.length;
    score.right += right.length;
    for (const value of given)
      if (!isRight(value)) wrong.push(`${it.id} ${field}: ${value} ≠ ${labels.join(' | ') || '–'}`);
    const wanted = mustHave(field, it);
    score.known += wanted.length;
    const missed = wanted.filter(
      (label) => !(field === 'phones' ? given.some((value) => same(field, label, value)) : right.length > 0),
    );
    score.found += wanted.length - missed.length;
    if (missed.length > 0 && given.length === right.length)
      wrong.push(`${it.id} ${field}: missed ${missed.join(' | ')}`);
  }
  score.precision = score.filled === 0 ? 1 : score.right / score.filled;
  score.recall = score.known === 0 ? 1 : score.found / score.known;
  return score;
}

function filledIn(field: Field, proposal: Proposed): string[] {
  if (!proposal) return [];
  if (field === 'address') return [proposal.address];
  const { phone, ...others } = proposal.proposal.fields;
  if (field === 'phones')
    return phone
      .split(/,\s*/)
      .filter(Boolean)
      .map((shown) => e164(shown) || shown);
  return [others[field]].filter(Boolean);
}

const labelsOf = (field: Field, { expected }: Case): readonly string[] => {
  if (field === 'address') return expected.person ? [expected.person.address] : [];
  return listOf(expected.fields[field]);
};

/** What must be found: each phone, else one of the labels unless an empty one is right too. */
function mustHave(field: Field, it: Case): readonly string[] {
  const labels = labelsOf(field, it);
  if (field === 'phones') return labels.filter(Boolean);
  return labels.length === 0 || labels.includes('') ? [] : labels.slice(0, 1);
}

const listOf = (label: Label | undefined): readonly string[] =>
  label === undefined ? [] : typeof label === 'string' ? [label] : label;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,;.\u00a0–—-]+/g, ' ')
    .trim();

function same(field: Field, label: string, value: string): boolean {
  if (field === 'website') return siteOf(label) === siteOf(value);
  return plain(label) === plain(value);
}

const siteOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');

/** A table to look at: precision and recall of each field, over all and by language. */
export function tableOf(part: string, { all, byLanguage, wrong }: Measured): string {
  const cell = (score: Score): string => `${percent(score.precision)}/${percent(score.recall)}`.padStart(12);
  const row = (name: string, of: Record<Field, Score>): string =>
    name.padEnd(8) + fields.map((field) => cell(of[field])).join('');
  return [
    `${part}: precision/recall in percent`,
    ' '.repeat(8) + fields.map((field) => field.padStart(12)).join(''),
    row('all', all),
    ...[...byLanguage].map(([language, of]) => row(language, of)),
    ...(part === 'training' ? wrong.toSorted() : []),
  ].join('\n');
}

const percent = (share: number): string => (share * 100).toFixed(1);
