import { useState } from 'preact/hooks';
import { useAsk } from '@/components/data/useAsk';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { List } from '@/components/ui/List';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import type { Company } from '@/lib/log/model';
import type { Output } from '@/lib/messaging/contract';
import { useAct } from '../status';

type Listed = Output<'companies.list'>[number];

/** *Merge this company with…*: the people and domains of both go to the one that is chosen. */
export function MergeCompany({ company }: { readonly company: Company }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('merge_company_with')}
      </Button>
      {open && <CompanyDialog company={company} onClose={() => setOpen(false)} />}
    </>
  );
}

function CompanyDialog({ company, onClose }: { readonly company: Company; readonly onClose: () => void }) {
  const t = useWords();
  const act = useAct();
  const [search, setSearch] = useState('');
  const [into, setInto] = useState<Listed>();
  const { data = [] } = useAsk('companies.list', { search }, { keep: true });
  const own = useAsk('companies.list', { search: company.name }).data?.find((it) => it.company.id === company.id);
  const merge = async (kept: Company) => {
    const said = t('merge_done', { gone: company.name, kept: kept.name });
    if (await act('companies.merge', { keptId: kept.id, goneId: company.id }, said)) onClose();
  };
  return (
    <Dialog
      title={t('merge_title', { name: company.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {into && (
            <Button kind="primary" onClick={() => void merge(into.company)}>
              {t('merge_confirm')}
            </Button>
          )}
        </>
      }
    >
      {into ? (
        <>
          {own && <p>{t('merge_company_text', { gone: company.name, kept: into.company.name, count: own.people })}</p>}
          <p class="quiet" dir="auto">
            {[...new Set([...into.company.domains, ...company.domains])].join(', ')}
          </p>
        </>
      ) : (
        <>
          <TextField
            label={t('merge_company_search')}
            type="search"
            value={search}
            onInput={setSearch}
            maxLength={200}
          />
          <List label={t('field_company')}>
            {data
              .filter((it) => it.company.id !== company.id)
              .map((it) => (
                <li key={it.company.id}>
                  <button type="button" class="button merge-choice" onClick={() => setInto(it)}>
                    <bdi>{it.company.name}</bdi>
                    <bdi class="quiet">{it.company.domains.join(', ')}</bdi>
                  </button>
                </li>
              ))}
          </List>
        </>
      )}
    </Dialog>
  );
}
