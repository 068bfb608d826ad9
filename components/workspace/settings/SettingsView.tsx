import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useAsk } from '@/components/data/useAsk';
import { Section } from '@/components/ui/Section';
import { useWords } from '@/components/ui/words';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { Problem } from '../Problem';
import { hashOf, type SettingsSection, settingsSections } from '../routes';
import { View } from '../View';
import { CaptureSection } from './CaptureSection';
import { DataSection } from './DataSection';
import { LanguageSection } from './LanguageSection';
import { ProfileSection } from './ProfileSection';
import { RemindersSection } from './RemindersSection';
import { Rules } from './Rules';
import { WebmailSection } from './WebmailSection';
import { WorkingTime } from './WorkingTime';
import './settings.css';

const sectionId = (section: SettingsSection) => `settings-${section}`;
const titleOf = (section: SettingsSection): MessageKey => `settings_${section}`;

/** Everything that can be set, on one page; a section's link scrolls to it. */
export function SettingsView({ section }: { readonly section?: SettingsSection | undefined }) {
  const t = useWords();
  const { data, error, again } = useAsk('settings.get', {});
  const ready = data !== undefined;
  useLayoutEffect(() => {
    const target = section && ready ? document.getElementById(sectionId(section)) : null;
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [section, ready]);

  return (
    <View title={t('workspace_settings')} aside={<Jumps current={section} />}>
      {error && !data && <Problem error={error} again={again} />}
      {data && (
        <div class="settings">
          <Part section="profile">
            <ProfileSection key={JSON.stringify(data.settings.profile)} profile={data.settings.profile} />
          </Part>
          <Part section="webmail">
            <WebmailSection webmails={data.settings.webmails} allowed={data.allowed} again={again} />
          </Part>
          <Part section="capture">
            <CaptureSection key={JSON.stringify(data.settings.capture)} capture={data.settings.capture} />
          </Part>
          <Part section="followups">
            <WorkingTime key={JSON.stringify(data.settings.workingTime)} saved={data.settings.workingTime} />
            <Rules key={JSON.stringify(data.settings.followUps.rules)} followUps={data.settings.followUps} />
          </Part>
          <Part section="reminders">
            <RemindersSection reminders={data.settings.reminders} />
          </Part>
          <Part section="language">
            <LanguageSection chosen={data.settings.language} />
          </Part>
          <Part section="data">
            <DataSection />
          </Part>
          <p class="quiet small">{t('settings_version', { version: data.extensionVersion })}</p>
        </div>
      )}
    </View>
  );
}

function Jumps({ current }: { readonly current?: SettingsSection | undefined }) {
  const t = useWords();
  return (
    <nav class="settings-jumps" aria-label={t('settings_sections')}>
      {settingsSections.map((section) => (
        <a
          key={section}
          href={hashOf({ view: 'settings', section })}
          {...(section === current ? { 'aria-current': 'location' as const } : {})}
        >
          {t(titleOf(section))}
        </a>
      ))}
    </nav>
  );
}

function Part({ section, children }: { readonly section: SettingsSection; readonly children: ComponentChildren }) {
  const t = useWords();
  return (
    <div id={sectionId(section)} class="settings-part" tabIndex={-1}>
      <Section title={t(titleOf(section))}>
        <div class="card settings-card">{children}</div>
      </Section>
    </div>
  );
}
