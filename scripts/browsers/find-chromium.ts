import { accessSync, constants } from 'node:fs';
import { install } from './install.ts';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/lib/chromium/chromium', // before the wrapper in /usr/bin, which prints a shell warning on Debian
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first program of the list that exists. */
export const firstProgram = (paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path): path is string => path !== undefined && isProgram(path));

/**
 * The path of a Chromium that loads unpacked extensions. Installs Debian's when run as root there.
 * Throws a sentence that says what to install. Branded Chrome ignores `--load-extension` since 137, so it is not looked for.
 */
export function findChromium(): string {
  const found = firstProgram(places) ?? (install('chromium', 'fonts-dejavu-core') ? firstProgram(places) : undefined);
  if (found) return found;
  throw new Error('No Chromium found. Install Chromium or "Chrome for Testing", or set CHROMIUM_PATH to one.');
}
