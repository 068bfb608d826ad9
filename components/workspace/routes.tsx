import { useEffect, useState } from 'preact/hooks';

export const settingsSections = [
  'profile',
  'webmail',
  'capture',
  'followups',
  'reminders',
  'language',
  'data',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Where the workspace is. It stands in the address after `#`, so that links, Back and bookmarks work. */
export type Route =
  | { readonly view: 'today' }
  | { readonly view: 'contacts' }
  | { readonly view: 'new-contact' }
  | { readonly view: 'mail' }
  | { readonly view: 'contact'; readonly id: string }
  | { readonly view: 'settings'; readonly section?: SettingsSection }
  | { readonly view: 'follow-up'; readonly id: string };

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The route of an address' hash; anything unknown is *Today*. */
export function routeOf(hash: string): Route {
  const [view = '', rest = ''] = hash.replace(/^#\/?/, '').split('/');
  const id = decoded(rest);
  if (view === 'contacts') {
    if (id === '') return { view: 'contacts' };
    return id === 'new' ? { view: 'new-contact' } : { view: 'contact', id };
  }
  if (view === 'mail') return { view: 'mail' };
  if (view === 'follow-up' && id !== '') return { view: 'follow-up', id };
  if (view === 'settings') {
    const section = settingsSections.find((known) => known === id);
    return section ? { view: 'settings', section } : { view: 'settings' };
  }
  return { view: 'today' };
}

/** The hash of a route, for `href`; `routeOf` reads it back. */
export function hashOf(route: Route): string {
  switch (route.view) {
    case 'new-contact':
      return '#contacts/new';
    case 'contact':
      return `#contacts/${encodeURIComponent(route.id)}`;
    case 'follow-up':
      return `#follow-up/${encodeURIComponent(route.id)}`;
    case 'settings':
      return route.section ? `#settings/${route.section}` : '#settings';
    default:
      return `#${route.view}`;
  }
}

/** The route of the page's address, kept up with Back, Forward and links. */
export function useRoute(): Route {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    // Somebody may have sent the page elsewhere while it was still loading.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}

/** Goes to a route as a link would: the address changes, Back leads here again. */
export const goTo = (route: Route): void => {
  location.hash = hashOf(route);
};
