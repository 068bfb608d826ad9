import { useAsk } from '@/components/data/useAsk';
import { Icon, type IconName } from '@/components/ui/Icon';
import { useWords } from '@/components/ui/words';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { hashOf, type Route } from './routes';
import './Navigation.css';

type Place = {
  readonly route: Route;
  readonly label: MessageKey;
  readonly icon: IconName;
  readonly views: readonly Route['view'][];
};

const places: readonly Place[] = [
  { route: { view: 'today' }, label: 'workspace_today', icon: 'sun', views: ['today', 'follow-up'] },
  {
    route: { view: 'contacts' },
    label: 'workspace_contacts',
    icon: 'people',
    views: ['contacts', 'contact', 'new-contact'],
  },
  { route: { view: 'settings' }, label: 'workspace_settings', icon: 'gear', views: ['settings'] },
];

/** The parts of the workspace. Beside *Today* stands how much waits now; the list itself says it to screen readers. */
export function Navigation({ route }: { readonly route: Route }) {
  const t = useWords();
  const { data } = useAsk('today.get', {});
  const waiting = data ? data.enquiries.length + data.overdue.length + data.today.length : 0;
  return (
    <nav class="navigation" aria-label={t('workspace_navigation')}>
      {places.map(({ route: to, label, icon, views }) => (
        <a
          key={to.view}
          class="navigation-link"
          href={hashOf(to)}
          {...(views.includes(route.view) ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name={icon} />
          <span class="navigation-label">{t(label)}</span>
          {to.view === 'today' && waiting > 0 && (
            <span class="navigation-count" aria-hidden="true">
              {waiting}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
