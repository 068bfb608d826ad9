import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextArea } from '@/components/ui/TextArea';
import { TextField } from '@/components/ui/TextField';
import { useWords } from '@/components/ui/words';
import type { Settings } from '@/lib/settings/model';
import { linesOf } from '../contact/lists';
import { useAct } from '../status';

/** Who the user is: stands beside everything they log, and tells their own mail from others'. */
export function ProfileSection({ profile }: { readonly profile: Settings['profile'] }) {
  const t = useWords();
  const act = useAct();
  const [name, setName] = useState(profile.name);
  const [department, setDepartment] = useState(profile.department);
  const [addresses, setAddresses] = useState(profile.ownAddresses.join('\n'));
  const save = () =>
    act(
      'settings.save',
      { profile: { name: name.trim(), department: department.trim(), ownAddresses: linesOf(addresses) } },
      t('settings_profile_saved'),
    );
  return (
    <form
      class="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="quiet">{t('settings_profile_text')}</p>
      <TextField label={t('settings_name')} value={name} onInput={setName} maxLength={200} autocomplete="name" />
      <TextField label={t('settings_department')} value={department} onInput={setDepartment} maxLength={200} />
      <TextArea
        label={t('settings_own_addresses')}
        hint={t('settings_own_addresses_hint')}
        value={addresses}
        onInput={setAddresses}
        rows={2}
      />
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
