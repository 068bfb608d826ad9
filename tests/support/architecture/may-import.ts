/** What a folder of the shipped code may import, besides itself. Patterns: `*` is one name, `**` any path. Paths have no extension. */
export interface Row {
  /** The files this row is about; where several match a file, the first one counts. */
  readonly files: string;
  readonly may: readonly string[];
  /** Only with `import type`, which leaves nothing in the bundle. */
  readonly mayAsType?: readonly string[];
  /** Said to who breaks it: why the line is drawn here, and where to put the thing instead. */
  readonly instead: string;
}

const base = ['lib/base/**'];
const models = ['lib/*/model'];
const contracts = ['lib/*/{contract,*-contract}'];
const words = ['lib/i18n/**', ...base];

export const mayImport: readonly Row[] = [
  {
    files: 'lib/base/**',
    may: [],
    instead: 'Base is below everything: move what needs more into the folder that needs it.',
  },
  {
    files: 'lib/i18n/**',
    may: [...base, 'public/_locales/*/messages.json'],
    instead: 'Texts know no domain: pass the values in.',
  },
  {
    files: 'lib/platform/**',
    may: base,
    instead: 'The platform knows no domain: let the domain or the background call it.',
  },
  {
    files: 'lib/settings/**',
    may: [...base, 'lib/platform/**', 'lib/log/**'],
    instead: 'Settings are a leaf beside the log: pass what they need in.',
  },
  {
    files: 'lib/secrets/**',
    may: [...base, 'lib/platform/**'],
    instead: 'Secrets know nobody: the adapter asks for its own.',
  },
  {
    files: 'lib/mail/**',
    may: base,
    mayAsType: ['lib/capture/model'],
    instead: 'This only turns a mail into plain text and fields: let capture decide what they mean.',
  },
  {
    files: 'lib/webmail/*',
    may: [...base, 'lib/webmail/*', 'lib/mail/body-text'],
    mayAsType: ['lib/capture/model'],
    instead: 'This runs inside the mail page: report a reading, and let the background do the rest.',
  },
  {
    files: 'lib/webmail/*/**',
    may: [...base, 'lib/webmail/*', 'lib/mail/body-text'],
    mayAsType: ['lib/capture/model'],
    instead:
      'A provider only reads a page and knows no other provider: report a reading, and share code in lib/webmail itself.',
  },
  {
    files: 'lib/capture/**',
    // Logging a thread writes the contact, its log and its follow-up in one transaction, as the settings say; never the other way.
    may: [...base, 'lib/log/**', ...models, 'lib/followups/**'],
    instead: 'Capture knows the log, follow-ups, and the models of the others: pass the rest in.',
  },
  ...['followups', 'opportunities', 'drafts', 'reports'].map((domain) => ({
    files: `lib/${domain}/**`,
    may: [...base, 'lib/log/**', ...models],
    instead:
      'A domain knows the log and the models of the others only: move what is shared to lib/log or into a model.',
  })),
  {
    files: 'lib/log/**',
    may: [...base, ...models],
    instead: 'The log is below the domains: let the domain call the log.',
  },
  {
    files: 'lib/sync/*',
    may: [...base, 'lib/log/**', 'lib/secrets/**', ...models, 'lib/sync/*'],
    instead: 'Sync knows the log and the secrets only, and no adapter: the background hands it one.',
  },
  {
    files: 'lib/sync/*/**',
    may: [...base, 'lib/sync/adapter', 'lib/sync/errors'],
    instead: 'An adapter only speaks to its CRM: the engine decides, in terms of lib/sync/adapter.',
  },
  {
    files: 'lib/messaging/{send,envelope}',
    may: [...base, 'lib/messaging/{send,envelope}'],
    mayAsType: ['lib/messaging/*', ...contracts],
    instead: 'Every page and content script loads this: take the types only, with `import type`.',
  },
  {
    files: 'lib/messaging/**',
    may: [...base, 'lib/platform/**', ...contracts],
    mayAsType: models,
    instead: 'Messaging knows the contracts only: handlers come in from entrypoints/background/wiring.ts.',
  },
  {
    files: 'components/ui/**',
    may: words,
    instead: 'The kit has no data and no domain: pass texts and values as props.',
  },
  {
    files: 'components/data/**',
    may: words,
    mayAsType: contracts,
    instead:
      'This is the only place that knows how data comes: it needs the contract’s types and nothing of the views.',
  },
  {
    files: 'components/workspace/mail/**',
    may: ['components/{ui,data,log,panel,workspace}/**', ...words],
    mayAsType: [...models, ...contracts],
    instead: 'A mail that is brought to the workspace shows the panel’s own proposal, and nothing else of it.',
  },
  {
    files: 'components/workspace/data/**',
    may: ['components/{ui,data,log,workspace}/**', ...words, 'lib/log/export-file', ...models],
    mayAsType: contracts,
    instead:
      'A file is checked in the page before any of it is imported: the models say how, the background does the rest.',
  },
  {
    files: 'components/*/**',
    may: ['components/{ui,data,log}/**', ...words, 'lib/log/export-file', 'lib/mail/**'],
    mayAsType: [...models, ...contracts],
    instead:
      'A view asks (useAsk, useTell), it doesn’t fetch: take the type from a model, and share views in components/log.',
  },
  {
    files: 'entrypoints/*.content/**',
    may: [...base, 'lib/webmail/**', 'lib/platform/**', 'lib/messaging/{send,tab-messages,webmail-tab}'],
    mayAsType: [...models, ...contracts],
    instead: 'Every mail page pays for this script: hand the work to the background with lib/messaging/send.',
  },
  {
    files: 'entrypoints/{panel,workspace}/**',
    may: ['components/**', ...words, 'lib/messaging/send', 'lib/messaging/changed', 'lib/platform/**'],
    mayAsType: [...models, ...contracts],
    instead: 'A page shows what the background owns: ask for it with lib/messaging/send.',
  },
  {
    files: 'entrypoints/background/**',
    may: ['lib/**'],
    instead: 'The background shows nothing: leave components to the pages.',
  },
];

/** Where a package may be used. A package without a line here may be used nowhere in the shipped code. */
export interface PackageRow {
  /** The package, or with a slash at the end and below it. */
  readonly name: string;
  readonly only: readonly string[];
  readonly instead: string;
}

const pages = ['components/**', 'entrypoints/{panel,workspace}/**'];

export const mayUse: readonly PackageRow[] = [
  { name: 'dexie', only: ['lib/log/**'], instead: 'Only the log opens the database: ask lib/log.' },
  {
    name: 'webextension-polyfill',
    only: ['lib/platform/browser'],
    instead:
      'It costs 10 kB a bundle: import lib/platform/browser, or use the browser’s own object in a content script.',
  },
  {
    name: '@webext-core/messaging',
    only: ['lib/messaging/**'],
    instead: 'The transport can change: call lib/messaging.',
  },
  {
    name: '@tanstack/preact-query',
    only: ['components/data/**'],
    instead: 'Only useAsk and useTell know it: call those.',
  },
  { name: 'preact', only: pages, instead: 'Only pages are drawn with Preact.' },
  {
    name: 'zod/mini',
    only: [
      'lib/{base,capture,followups,opportunities,drafts,reports}/**',
      'lib/{log,settings,secrets,sync,messaging}/**',
      'entrypoints/background/**',
      'components/workspace/data/**',
    ],
    instead: 'What arrives is checked at the receiver, in the background (a file to import: in the page).',
  },
  {
    name: 'postal-mime',
    only: ['lib/{base,capture,mail}/**'],
    instead: 'Mail is parsed in lib/capture and lib/mail: call those.',
  },
  { name: 'tldts', only: ['lib/{base,capture}/**'], instead: 'Domains are cut up in lib/base: call that.' },
  {
    name: 'libphonenumber-js/min',
    only: ['lib/{base,capture}/**'],
    instead: 'Phone numbers are read in lib/base: call that.',
  },
  { name: 'wxt/utils/', only: ['entrypoints/**'], instead: 'Only an entrypoint defines itself.' },
];

/** What must never be loaded by these files, not even by what they import. */
export interface ReachRow {
  readonly files: string;
  readonly never: readonly string[];
  readonly instead: string;
}

export const mayReach: readonly ReachRow[] = [
  {
    files: '{entrypoints/*.content/**,lib/webmail/**,lib/messaging/send}',
    never: [
      'zod',
      'dexie',
      'preact',
      '@tanstack/preact-query',
      'webextension-polyfill',
      'tldts',
      'libphonenumber-js',
      'postal-mime',
    ],
    instead:
      'It would be in every mail page: take a type with `import type`, or move the code to where the background has it.',
  },
  {
    files: 'entrypoints/{panel,workspace}/**',
    never: ['dexie'],
    instead: 'The database is opened in the background and nowhere else: ask with lib/messaging/send.',
  },
];
