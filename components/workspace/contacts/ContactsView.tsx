import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { useWords } from '@/components/ui/words';
import { goTo, hashOf } from '../routes';
import { View } from '../View';
import { ContactList } from './ContactList';
import { SearchForm } from './SearchForm';
import { everything, isNarrowed, questionOf, useSearch } from './search-state';
import './contacts.css';

/** Everybody in the log, found by what is remembered of them. */
export function ContactsView() {
  const t = useWords();
  const { search, setSearch } = useSearch();
  return (
    <View
      title={t('workspace_contacts')}
      aside={
        <div class="view-actions">
          <Button onClick={() => goTo({ view: 'mail' })}>{t('contacts_from_mail')}</Button>
          <Button kind="primary" onClick={() => goTo({ view: 'new-contact' })}>
            {t('contacts_new')}
          </Button>
        </div>
      }
    >
      <SearchForm search={search} onSearch={setSearch} />
      <ContactList
        question={questionOf(search)}
        empty={isNarrowed(search) ? <NothingFound onClear={() => setSearch(everything)} /> : <NoContacts />}
      />
    </View>
  );
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const t = useWords();
  return (
    <EmptyState title={t('contacts_not_found_title')} action={<Button onClick={onClear}>{t('contacts_clear')}</Button>}>
      {t('contacts_not_found_text')}
    </EmptyState>
  );
}

function NoContacts() {
  const t = useWords();
  return (
    <EmptyState
      title={t('contacts_none_title')}
      action={
        <p class="view-links">
          <a href={hashOf({ view: 'new-contact' })}>{t('today_start_by_hand')}</a>
          <a href={hashOf({ view: 'settings', section: 'data' })}>{t('data_import')}</a>
        </p>
      }
    >
      {t('contacts_none_text')}
    </EmptyState>
  );
}
