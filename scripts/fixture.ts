import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pageOfOutline } from './fixture/page-of-outline.ts';

// `npm run fixture -- outline.txt`: makes a test page of an outline that a user copied in Settings → Webmail.
const [file] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  console.error('Say which outline: npm run fixture -- outline.txt');
  process.exit(1);
}
const { provider, html } = pageOfOutline(readFileSync(file, 'utf8'));
const folder = resolve(import.meta.dirname, '../tests/fixtures/pages', provider);
mkdirSync(folder, { recursive: true });
const number = Array.from({ length: 1000 }, (_, index) => index + 1).find(
  (candidate) => !existsSync(join(folder, `outline-${candidate}.html`)),
);
const page = join(folder, `outline-${number}`);
writeFileSync(`${page}.html`, html);
writeFileSync(`${page}.json`, `${JSON.stringify({ url: '', reading: null }, null, 2)}\n`);
console.log(`${page}.html
${page}.json: write what must be read there, and the page's address. npm test says what is read today.`);
