import './firefox/main-job.ts';
import './firefox/keyboard.ts';
import './firefox/reminders.ts';
import './firefox/life-of-the-extension.ts';
import './firefox/data.ts';
import './firefox/outlook.ts';
import './firefox/proton.ts';
import { run } from '../support/runner.ts';

await run({ title: 'end to end in Firefox' });
