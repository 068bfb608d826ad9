import { defineConfig, type UserManifest } from 'wxt';

/** The public webmails. Named from the start: a host added later disables the extension for its users until they agree. */
const webmailHosts = [
  'https://mail.google.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
  'https://mail.proton.me/*',
];

// activeTab: the page where *Log from selection* was clicked may be read, once; it warns nobody.
const permissions = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'notifications',
  'scripting',
  'contextMenus',
  'activeTab',
];

const manifestFor = (browser: string): UserManifest => ({
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'en',
  incognito: 'not_allowed',
  permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
  host_permissions: webmailHosts,
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  action: { default_title: '__MSG_extension_name__' },
  options_ui: { page: 'workspace.html#settings', open_in_tab: true },
  commands: {
    'focus-daybook': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_focus__' },
  },
  // The panel frame is the only thing of ours a page may load. Self-hosted webmail needs every origin here; use_dynamic_url
  // (Chromium) keeps a page from finding the extension by a fixed address.
  web_accessible_resources: [
    {
      resources: ['panel.html', 'chunks/*', 'assets/*'],
      matches: ['https://*/*', 'http://*/*'],
      ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
    },
  ],
  ...(browser === 'firefox'
    ? {
        browser_specific_settings: {
          gecko: {
            id: 'daybook@daybook.example',
            strict_min_version: '153.0',
            data_collection_permissions: { required: ['none'] },
          },
        },
        sidebar_action: {
          default_panel: 'panel.html',
          default_title: '__MSG_extension_name__',
          open_at_install: false,
        },
      }
    : { side_panel: { default_path: 'panel.html' }, minimum_chrome_version: '144' }),
});

export default defineConfig({
  srcDir: '.',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifestFor(browser),
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The background is one file on purpose: import() throws in Chromium's worker.
    build: { sourcemap: false, chunkSizeWarningLimit: 1000 },
  }),
});
