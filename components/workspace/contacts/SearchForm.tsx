import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import { horizons, origins, statuses } from '@/lib/base/codes';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { horizonLabel, originLabel, statusLabel } from '@/lib/i18n/labels';
import type { Search } from './search-state';

type Props = { readonly search: Search; readonly onSearch: (search: Search) => void };

/** Search as you type, and three filters; they all narrow together. */
export function SearchForm({ search, onSearch }: Props) {
  const t = useWords();
  const options = <C extends string>(codes: readonly C[], label: (code: C) => MessageKey) => [
    { value: '' as const, label: t('contacts_any') },
    ...codes.map((code) => ({ value: code, label: t(label(code)) })),
  ];
  return (
    <search class="search-form">
      <div class="search-form-text">
        <TextField
          label={t('contacts_search')}
          type="search"
          value={search.text}
          maxLength={200}
          placeholder={t('contacts_search_placeholder')}
          onInput={(text) => onSearch({ ...search, text })}
        />
      </div>
      <Select
        label={t('field_status')}
        value={search.status}
        options={options(statuses, statusLabel)}
        onChange={(status) => onSearch({ ...search, status })}
      />
      <Select
        label={t('field_horizon')}
        value={search.horizon}
        options={options(horizons, horizonLabel)}
        onChange={(horizon) => onSearch({ ...search, horizon })}
      />
      <Select
        label={t('field_origin')}
        value={search.origin}
        options={options(origins, originLabel)}
        onChange={(origin) => onSearch({ ...search, origin })}
      />
    </search>
  );
}
