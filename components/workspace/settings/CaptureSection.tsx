import { useState } from 'preact/hooks';
import { LoggingModeSelect } from '@/components/log/LoggingModeSelect';
import { Button } from '@/components/ui/Button';
import { Checkbox } from '@/components/ui/Checkbox';
import { Select } from '@/components/ui/Select';
import { TextArea } from '@/components/ui/TextArea';
import { useWords } from '@/components/ui/words';
import type { Settings } from '@/lib/settings/model';
import { linesOf } from '../contact/lists';
import { useAct } from '../status';

type Capture = Settings['capture'];

/** What of a mail is kept, whose mail never is, and how people and firms are told from one another. */
export function CaptureSection({ capture }: { readonly capture: Capture }) {
  const t = useWords();
  const act = useAct();
  const [mode, setMode] = useState(capture.mode);
  const [neverLog, setNeverLog] = useState(capture.neverLog.join('\n'));
  const [formSenders, setFormSenders] = useState(capture.formSenders.join('\n'));
  const [subdomains, setSubdomains] = useState(capture.subdomains);
  const [marks, setMarks] = useState(capture.marks);
  const save = () =>
    act(
      'settings.save',
      {
        capture: {
          ...capture,
          mode,
          neverLog: linesOf(neverLog),
          formSenders: linesOf(formSenders),
          subdomains,
          marks,
        },
      },
      t('settings_capture_saved'),
    );
  return (
    <form
      class="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LoggingModeSelect label={t('settings_mode')} hint={t('settings_mode_hint')} mode={mode} onChange={setMode} />
      <TextArea
        label={t('settings_never_log')}
        hint={t('settings_never_log_hint')}
        value={neverLog}
        onInput={setNeverLog}
        rows={3}
      />
      <TextArea
        label={t('settings_form_senders')}
        hint={t('settings_form_senders_hint')}
        value={formSenders}
        onInput={setFormSenders}
        rows={2}
      />
      <Select<Capture['subdomains']>
        label={t('settings_subdomains')}
        hint={t('settings_subdomains_hint')}
        value={subdomains}
        options={[
          { value: 'registrable', label: t('settings_subdomains_registrable') },
          { value: 'own', label: t('settings_subdomains_own') },
        ]}
        onChange={setSubdomains}
      />
      <Checkbox label={t('settings_marks')} hint={t('settings_marks_hint')} checked={marks} onChange={setMarks} />
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
