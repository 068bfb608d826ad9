import { render } from 'preact';
import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import { BackendProvider } from '@/components/data/BackendProvider';
import { NowContext } from '@/components/ui/useNow';
import type { Host } from '@/components/workspace/host';
import { Workspace } from '@/components/workspace/Workspace';
import type { Language } from '@/lib/base/codes';
import { defaultSettings, type Settings } from '@/lib/settings/model';
import { type Answers, type FakeBackend, fakeBackend } from '../panel/fake-backend';
import { emptyToday, now } from './people';

type Options = {
  readonly answers?: Answers;
  readonly language?: Language;
  readonly width?: number;
  readonly host?: Partial<Host>;
};

export type Rendered = FakeBackend & { readonly saved: { readonly name: string; readonly file: Blob }[] };

let unmount: () => void = () => undefined;
afterEach(() => {
  unmount();
  history.replaceState(null, '', location.pathname + location.search);
});

const atNow = () => now;

/** The workspace at `hash`, with a background that answers what the test says and otherwise an empty log. */
export async function renderWorkspace(hash: string, options: Options = {}): Promise<Rendered> {
  const { language = 'en', width = 1200 } = options;
  await page.viewport(width, 900);
  unmount();
  history.replaceState(null, '', hash);
  const root = document.createElement('div');
  document.body.append(root);
  unmount = () => {
    render(null, root);
    root.remove();
  };
  let settings: Settings = { ...defaultSettings, language };
  const saved: { name: string; file: Blob }[] = [];
  const fake = fakeBackend({
    'settings.panel': () => ({ language: settings.language, profileMissing: false }),
    'settings.get': () => ({ settings, allowed: {}, extensionVersion: '0.1.0' }),
    'settings.save': (change) => {
      settings = { ...settings, ...change } as Settings;
      fake.change('settings');
      return settings;
    },
    'today.get': () => emptyToday,
    'reminders.ledger': () => ({ permission: 'granted', entries: [] }),
    'calendar.preview': ({ workingTime }) => ({
      countries: ['DE', 'NO', 'XX'],
      regions: workingTime.country === 'DE' ? [{ code: 'BY', name: 'Bayern' }] : [],
      holidays: workingTime.country === 'XX' ? [] : [{ day: '2026-12-25', name: 'Første juledag' }],
      until: ['', 'XX'].includes(workingTime.country) ? null : '2036-12-31',
      nextBusinessDay: '2026-11-26T07:00:00.000Z',
    }),
    'contacts.list': () => ({ contacts: [] }),
    ...options.answers,
  });
  const host: Host = {
    requestHost: async () => true,
    download: (file, name) => saved.push({ file, name }),
    lastBackup: () => undefined,
    noteBackup: () => undefined,
    forgetBackup: () => undefined,
    ...options.host,
  };
  render(
    <NowContext.Provider value={atNow}>
      <BackendProvider backend={fake.backend}>
        <Workspace host={host} />
      </BackendProvider>
    </NowContext.Provider>,
    root,
  );
  return { ...fake, saved };
}
