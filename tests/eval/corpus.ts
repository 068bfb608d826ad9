import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Window } from 'happy-dom';
import { readSource, type SourceMail } from '@/lib/mail/read-source';

/** A value, or several that are equally right; an empty one among them: leaving the field empty is right too. */
export type Label = string | readonly string[];

export type Expected = {
  readonly kind: string;
  readonly account: string;
  readonly person: { readonly address: string } | null;
  readonly ask: 'forwarded' | 'reply-to' | null;
  readonly origin: 'email' | 'web-form';
  readonly fields: Readonly<
    Partial<Record<'name' | 'title' | 'companyName' | 'phones' | 'website' | 'postalAddress', Label>>
  >;
};

export type Case = {
  readonly id: string;
  readonly part: string;
  readonly language: string;
  readonly expected: Expected;
  readonly mail: SourceMail;
};

const corpus = resolve(import.meta.dirname, '../fixtures/mail/corpus');
const parser = new new Window().DOMParser();
const parseHtml = (html: string): Node => parser.parseFromString(html, 'text/html').body as unknown as Node;

/** Every message of a part of the corpus, read as a pasted source is. */
export async function casesOf(part: string): Promise<Case[]> {
  const files = readdirSync(join(corpus, part), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.eml'),
  );
  return Promise.all(
    files.toSorted().map(async (file) => {
      const path = join(corpus, part, file);
      const expected = JSON.parse(readFileSync(path.replace(/\.eml$/, '.json'), 'utf8')) as Expected;
      const mail = await readSource(readFileSync(path), parseHtml);
      return { id: `${part}/${file}`, part, language: basename(dirname(path)), expected, mail };
    }),
  );
}
