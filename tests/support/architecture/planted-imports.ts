import { describe, expect, test } from 'vitest';
import { about } from './about.ts';
import * as imports from './import-rules.ts';

// Plants what each rule must find, so that no rule can pass on nothing. Run by tests/architecture.test.ts.

describe('foldersKeepToTheirRow', () => {
  const rule = imports.foldersKeepToTheirRow;

  test.each([
    ['lib/base/text.ts', "import { write } from '@/lib/log/write';", 'lib/log/write'],
    ['lib/i18n/labels.ts', "import { statuses } from '../capture/model';", 'lib/capture/model'],
    ['lib/platform/tabs.ts', "export * from '../log/db';", 'lib/log/db'],
    ['lib/settings/model.ts', "import { propose } from '../capture/propose';", 'lib/capture/propose'],
    ['lib/secrets/store.ts', "import { write } from '../log/write';", 'lib/log/write'],
    ['lib/webmail/start.ts', "import { gmail } from './gmail/index';", 'lib/webmail/gmail/index'],
    ['lib/webmail/gmail/index.ts', "import { db } from '@/lib/log/db';", 'lib/log/db'],
    ['lib/webmail/gmail/index.ts', "import { read } from '../outlook/read';", 'lib/webmail/outlook/read'],
    [
      'lib/webmail/gmail/index.ts',
      "import { identity } from '../../capture/model';",
      'lib/capture/model but with `import type`',
    ],
    [
      'lib/webmail/gmail/index.ts',
      "import { type Reading } from '../../capture/model';",
      'lib/capture/model but with `import type`',
    ],
    ['lib/capture/propose.ts', "import { letter } from '../drafts/letter';", 'lib/drafts/letter'],
    ['lib/followups/due.ts', "import { propose } from '../capture/propose';", 'lib/capture/propose'],
    ['lib/followups/alarm.ts', "import { setAlarm } from '../platform/alarms';", 'lib/platform/alarms'],
    ['lib/drafts/send.ts', "import type { Engine } from '../sync/engine';", 'lib/sync/engine'],
    ['lib/log/write.ts', "const { due } = await import('../followups/due');", 'lib/followups/due'],
    ['lib/sync/engine.ts', "import { odoo } from './odoo/adapter';", 'lib/sync/odoo/adapter'],
    ['lib/sync/odoo/adapter.ts', "import { db } from '../../log/db';", 'lib/log/db'],
    ['lib/sync/odoo/adapter.ts', "import { call } from '../hubspot/call';", 'lib/sync/hubspot/call'],
    ['lib/messaging/serve.ts', "import { log } from '../log/log';", 'lib/log/log'],
    [
      'lib/messaging/send.ts',
      "import { contract } from './contract';",
      'lib/messaging/contract but with `import type`',
    ],
    ['components/ui/Button.tsx', "import { useAsk } from '../data/useAsk';", 'components/data/useAsk'],
    ['components/ui/Button.tsx', "import type { Contact } from '@/lib/log/model';", 'lib/log/model'],
    ['components/panel/Panel.tsx', "import { Today } from '../workspace/Today';", 'components/workspace/Today'],
    ['components/panel/Panel.tsx', "import { openTab } from '@/lib/platform/tabs';", 'lib/platform/tabs'],
    [
      'components/panel/Panel.tsx',
      "import { contact } from '@/lib/log/model';",
      'lib/log/model but with `import type`',
    ],
    ['entrypoints/gmail.content/index.ts', "import { log } from '@/lib/log/log';", 'lib/log/log'],
    ['entrypoints/panel/main.tsx', "import { log } from '@/lib/log/log';", 'lib/log/log'],
    ['entrypoints/background/index.ts', "import { Panel } from '@/components/panel/Panel';", 'components/panel/Panel'],
    ['lib/log/export.ts', "const all = import.meta.glob('../../scripts/*.ts');", 'scripts/*'],
    ['lib/log/export.ts', "import { run } from '../../tests/support/runner';", 'tests/support/runner'],
  ])('%s may not say %s', (path, text, target) => {
    const [message, ...more] = about(rule, { [path]: text });
    expect(message).toContain(`${path}:1 may not import ${target}`);
    expect(message).toMatch(/\. [^.]+\./); // what to do instead
    expect(more).toEqual([]);
  });

  test.each([
    ['lib/webmail/gmail/index.ts', "import type { Reading } from '../../capture/model';"],
    ['lib/webmail/gmail/index.ts', "import { readProbe } from '../probe';\nimport { probes } from './probes';"],
    [
      'lib/capture/contract.ts',
      "import { written } from '../log/contract';\nimport { settings } from '../settings/model';",
    ],
    ['lib/capture/log-thread.ts', "import { addFollowUp } from '../followups/commands';"],
    ['components/panel/Panel.tsx', "import type { Proposal } from '@/lib/capture/contract';"],
    ['lib/settings/save.ts', "import { write } from '@/lib/log/write';"],
    ['lib/log/rows.ts', "import type { Settings } from '../settings/model';"],
    ['lib/i18n/catalogue.ts', "import da from '../../public/_locales/da/messages.json';"],
    ['components/panel/Panel.tsx', "import './panel.css';\nimport { Button } from '../ui/Button';"],
    ['components/workspace/contact/Contact.tsx', "import { host } from '../host';"],
    ['lib/base/text.ts', "// import { write } from '../log/write';\nconst said = \"import x from '../log/write'\";"],
    ['scripts/start.ts', "import { anything } from '../lib/log/db';"],
  ])('%s may say %s', (path, text) => {
    expect(about(rule, { [path]: text })).toEqual([]);
  });

  test('a folder nobody has thought about has no rights', () => {
    expect(about(rule, { 'lib/fun/toy.ts': '' })[0]).toContain('lib/fun/toy.ts has no row');
  });
});

describe('packagesKeepToTheirPlace', () => {
  test.each([
    ['lib/capture/propose.ts', 'dexie'],
    ['lib/platform/tabs.ts', 'webextension-polyfill'],
    ['lib/i18n/labels.ts', 'preact/hooks'],
    ['components/panel/Panel.tsx', '@tanstack/preact-query'],
    ['entrypoints/background/index.ts', 'preact'],
    ['entrypoints/background/index.ts', '@webext-core/messaging'],
    ['lib/log/model.ts', 'zod'],
    ['components/ui/Field.tsx', 'zod/mini'],
    ['lib/log/model.ts', 'tldts'],
    ['lib/base/phone.ts', 'libphonenumber-js'],
    ['lib/webmail/original.ts', 'postal-mime'],
    ['lib/platform/tabs.ts', 'wxt/browser'],
    ['lib/log/model.ts', 'node:fs'],
    ['lib/log/model.ts', 'left-pad'],
  ])('%s may not import %s', (path, name) => {
    const [message] = about(imports.packagesKeepToTheirPlace, { [path]: `import it from '${name}';` });
    expect(message).toContain(`${path}:1 may not import ${name}`);
  });

  test.each([
    ['lib/log/db.ts', 'dexie'],
    ['lib/platform/browser.ts', 'webextension-polyfill'],
    ['components/ui/Button.tsx', 'preact/hooks'],
    ['lib/base/phone.ts', 'libphonenumber-js/min'],
    ['entrypoints/background/index.ts', 'wxt/utils/define-background'],
  ])('%s may import %s', (path, name) => {
    expect(about(imports.packagesKeepToTheirPlace, { [path]: `import it from '${name}';` })).toEqual([]);
  });
});

describe('bundlesStayLight', () => {
  const rule = imports.bundlesStayLight;

  test('finds a package at the end of a long way, and shows the way', () => {
    const files = {
      'entrypoints/gmail.content/index.ts': "import { start } from '@/lib/webmail/start';",
      'lib/webmail/start.ts': "import { text } from '../base/text';",
      'lib/base/text.ts': "export * from './schema';",
      'lib/base/schema/index.ts': "import * as z from 'zod/mini';",
    };
    const messages = about(rule, files);
    expect(messages[0]).toContain('lib/webmail/start.ts → lib/base/text.ts → lib/base/schema/index.ts → zod/mini');
    expect(messages.map((message) => message.split(' → ')[0])).toEqual([
      'entrypoints/gmail.content/index.ts',
      'lib/webmail/start.ts',
    ]);
  });

  test('does not follow a type', () => {
    const files = {
      'lib/messaging/send.ts': "import type { Input } from './contract';",
      'lib/messaging/contract.ts': "import * as z from 'zod/mini';",
    };
    expect(about(rule, files)).toEqual([]);
  });

  test('keeps the database out of pages, and ends where imports go in a circle', () => {
    const files = {
      'entrypoints/panel/main.tsx': "import { a } from '@/components/a';",
      'components/a.ts': "import { b } from './b';",
      'components/b.ts': "import { a } from './a';\nimport Dexie from 'dexie';",
    };
    expect(about(rule, files)).toHaveLength(1);
  });
});

test('importsAreLiteral: an import that is computed is refused', () => {
  const files = { 'lib/i18n/load.ts': 'await import(path);', 'lib/i18n/more.ts': 'await import(`./de`);' };
  expect(about(imports.importsAreLiteral, files)).toHaveLength(2);
  expect(about(imports.importsAreLiteral, { 'lib/i18n/fine.ts': "await import('./de');" })).toEqual([]);
});
