import { useLayoutEffect, useMemo } from 'preact/hooks';
import { useAsk } from '@/components/data/useAsk';
import { WordsContext } from '@/components/ui/words';
import { chooseLanguage } from '@/lib/i18n/choose-language';
import { translator } from '@/lib/i18n/translate';
import '@/components/ui/tokens.css';
import { ContactPage } from './contact/ContactPage';
import { ContactsView } from './contacts/ContactsView';
import { NewContact } from './contacts/NewContact';
import { SearchProvider } from './contacts/search-state';
import { FollowUpView } from './FollowUpView';
import { type Host, HostContext } from './host';
import { MailView } from './mail/MailView';
import { Navigation } from './Navigation';
import { type Route, useRoute } from './routes';
import { StatusBar } from './StatusBar';
import { SettingsView } from './settings/SettingsView';
import { StatusProvider } from './status';
import { TodayView } from './today/TodayView';
import './workspace.css';

/** The full page: Today, Contacts, Settings. Stands inside `BackendProvider`. */
export function Workspace({ host }: { readonly host: Host }) {
  const { data, pending } = useAsk('settings.panel', {}, { keep: true });
  const language = chooseLanguage(data?.language ?? 'auto', navigator.languages);
  const t = useMemo(() => translator(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // Until the language is known nothing is said, rather than said in the wrong one for a moment.
  if (pending) return null;
  return (
    <WordsContext.Provider value={t}>
      <HostContext.Provider value={host}>
        <StatusProvider>
          <SearchProvider>
            <Frame />
          </SearchProvider>
        </StatusProvider>
      </HostContext.Provider>
    </WordsContext.Provider>
  );
}

function Frame() {
  const route = useRoute();
  return (
    <div class="workspace">
      <div class="workspace-side">
        <p class="workspace-name" aria-hidden="true">
          Daybook
        </p>
        <Navigation route={route} />
      </div>
      <main class="workspace-main" tabIndex={-1}>
        <ViewOf route={route} />
      </main>
      <StatusBar />
    </div>
  );
}

function ViewOf({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'today':
      return <TodayView />;
    case 'contacts':
      return <ContactsView />;
    case 'new-contact':
      return <NewContact />;
    case 'mail':
      return <MailView />;
    case 'contact':
      return <ContactPage key={route.id} id={route.id} />;
    case 'follow-up':
      return <FollowUpView key={route.id} id={route.id} />;
    case 'settings':
      return <SettingsView section={route.section} />;
  }
}
