import { firstProgram } from './find-chromium.ts';
import { install } from './install.ts';

const places = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The path of a Firefox 153 or newer. Installs Debian's ESR when run as root there. Throws a sentence that says what to install. */
export function findFirefox(): string {
  const found = firstProgram(places) ?? (install('firefox-esr') ? firstProgram(places) : undefined);
  if (found) return found;
  throw new Error('No Firefox found. Install Firefox 153 or newer, or set FIREFOX_PATH to one.');
}
