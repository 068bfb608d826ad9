/** Renders `icon.svg` to the sizes browsers ask for, into public/icon. Run by hand after the drawing changes. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../browsers/find-chromium.ts';

const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
const target = join(import.meta.dirname, '../../public/icon');
mkdirSync(target, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium() });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(target, `${size}.png`), omitBackground: true });
}
await browser.close();
