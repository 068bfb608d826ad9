import { expect, test } from 'vitest';
import { hashOf, type Route, routeOf, settingsSections } from '@/components/workspace/routes';

const routes: readonly Route[] = [
  { view: 'today' },
  { view: 'contacts' },
  { view: 'new-contact' },
  { view: 'contact', id: '01JD' },
  { view: 'contact', id: 'a/b#c%d é' },
  { view: 'settings' },
  ...settingsSections.map((section) => ({ view: 'settings', section }) as const),
  { view: 'follow-up', id: '01JE' },
];

test.each(routes)('what is written is read back: %j', (route) => {
  expect(routeOf(hashOf(route))).toEqual(route);
});

test.each(['', '#', '#nonsense', '#follow-up', '#follow-up/', '#/today', '#<script>'])('%j is Today', (hash) => {
  expect(routeOf(hash)).toEqual({ view: 'today' });
});

test('a broken escape and an unknown section don’t throw', () => {
  expect(routeOf('#contacts/%E0%A4%A')).toEqual({ view: 'contact', id: '%E0%A4%A' });
  expect(routeOf('#settings/nonsense')).toEqual({ view: 'settings' });
});
