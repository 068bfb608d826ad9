import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Horizon, Origin, Status } from '@/lib/base/codes';

/** What the list is narrowed by. `''`: all. */
export type Search = {
  readonly text: string;
  readonly status: Status | '';
  readonly horizon: Horizon | '';
  readonly origin: Origin | '';
};

export const everything: Search = { text: '', status: '', horizon: '', origin: '' };

/** Whether anything narrows the list. */
export const isNarrowed = (search: Search): boolean => Object.values(search).some((value) => value !== '');

/** The question for `contacts.list`. */
export const questionOf = (search: Search) => ({
  search: search.text.trim().slice(0, 200),
  ...(search.status === '' ? {} : { status: search.status }),
  ...(search.horizon === '' ? {} : { horizon: search.horizon }),
  ...(search.origin === '' ? {} : { origin: search.origin }),
});

type State = { readonly search: Search; setSearch(search: Search): void };
const SearchContext = createContext<State | undefined>(undefined);

/** Keeps the search while a contact is looked at, so that going back finds the list as it was. */
export function SearchProvider({ children }: { readonly children: ComponentChildren }) {
  const [search, setSearch] = useState(everything);
  return <SearchContext.Provider value={{ search, setSearch }}>{children}</SearchContext.Provider>;
}

/** The list's search. Throws outside `SearchProvider`: a mistake of ours. */
export function useSearch(): State {
  const state = useContext(SearchContext);
  if (!state) throw new Error('render this inside SearchProvider');
  return state;
}
