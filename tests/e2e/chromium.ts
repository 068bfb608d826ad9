import './chromium/main-job.ts';
import './chromium/merging.ts';
import './chromium/privacy.ts';
import './chromium/reminders.ts';
import './chromium/life-of-the-extension.ts';
import './chromium/data.ts';
import './chromium/border.ts';
import './chromium/brought.ts';
import './chromium/gmail.ts';
import './chromium/outlook.ts';
import './chromium/proton.ts';
import './chromium/side-panel.ts';
import './chromium/start.ts';
import { run } from '../support/runner.ts';

await run({ title: 'end to end in Chromium' });
