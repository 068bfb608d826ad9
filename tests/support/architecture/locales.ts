import type { Rule } from './files.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const pathOf = (language: string): string => `public/_locales/${language}/messages.json`;

/** The placeholders a message declares, and the ones its text uses, in an order of their own. */
const placeholdersOf = ({ message, placeholders = {} }: Message): string =>
  JSON.stringify({
    declared: Object.entries(placeholders)
      .map(([name, { content }]) => `${name.toLowerCase()} = ${content}`)
      .toSorted(),
    used: [...new Set(message.match(/\$\w+\$/g)?.map((name) => name.toLowerCase()))].toSorted(),
  });

function compare(path: string, english: Messages, other: Messages): readonly string[] {
  const missing = Object.keys(english).filter((key) => !(key in other));
  const extra = Object.keys(other).filter((key) => !(key in english));
  const shared = Object.entries(english).flatMap(([key, message]) => {
    const theirs = other[key];
    return theirs && placeholdersOf(theirs) !== placeholdersOf(message) ? [key] : [];
  });
  return [
    ...missing.map((key) => `${path} lacks ${key}: translate it.`),
    ...extra.map((key) => `${path} has ${key}, which English hasn’t: take it out, or add it to ${pathOf('en')}.`),
    ...shared.map((key) => `${path} ${key} has other placeholders than English: declare and use the same ones.`),
  ];
}

function checkAlone(path: string, messages: Messages): readonly string[] {
  return Object.entries(messages).flatMap(([key, { message }]) => {
    const plural = key.replace(/_one$/, '_other'); // a key may end with _other for another reason
    return [
      ...(message.trim() === '' ? [`${path} ${key} is empty: write what is to be shown.`] : []),
      ...(plural in messages ? [] : [`${path} has ${key} without ${plural}: a plural needs both.`]),
    ];
  });
}

/** Every language has the same messages as English, with the same placeholders, and none is empty. */
export const languagesAgree: Rule = (files) => {
  const all = [...files]
    .filter(([path]) => /^public\/_locales\/[^/]+\/messages\.json$/.test(path))
    .map(([path, text]) => [path, JSON.parse(text) as Messages] as const);
  const english = all.find(([path]) => path === pathOf('en'))?.[1];
  if (!english)
    return all.length === 0 ? [] : [`${pathOf('en')} is missing: it is the one the others are compared with.`];
  return all.flatMap(([path, messages]) => [...checkAlone(path, messages), ...compare(path, english, messages)]);
};
