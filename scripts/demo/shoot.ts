import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** Where the demo leaves what it made. */
export const demoFolder = resolve(import.meta.dirname, '../../.output/demo');

let shots = 0;

/** Makes the folder, without what an earlier run left in it. */
export function emptyDemoFolder(): void {
  rmSync(demoFolder, { recursive: true, force: true });
  mkdirSync(demoFolder, { recursive: true });
}

/** A numbered screenshot, light and dark; the demo's mail page stays light, as a webmail does that has no dark theme chosen. */
export async function shoot(page: Page, name: string): Promise<void> {
  shots += 1;
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({
      path: join(demoFolder, `${String(shots).padStart(2, '0')}-${name}-${scheme}.png`),
      animations: 'disabled',
    });
  }
}
