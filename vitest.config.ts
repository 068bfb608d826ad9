import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/browsers/find-chromium.ts';
import { mutating } from './tests/support/mutations.ts';

const alias = { '@': resolve(import.meta.dirname) };
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** One project a kind of test, cheapest first; `scripts/test.ts` runs them in order and prints their time. */
export default defineConfig({
  oxc: jsx,
  // The words are imported from public/, which Vite otherwise warns of.
  publicDir: false,
  resolve: { alias },
  test: {
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['tests/architecture.test.ts', 'tests/build/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup-node.ts'],
        },
      },
      {
        extends: true,
        plugins: [mutating()],
        test: {
          name: 'property',
          environment: 'node',
          include: ['tests/property/**/*.test.ts'],
          setupFiles: ['tests/support/setup-node.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'eval', environment: 'node', include: ['tests/eval/**/*.test.ts'] },
      },
      {
        extends: true,
        // Bundled before the first test: found late, they would reload it, with a second preact.
        optimizeDeps: {
          include: [
            '@tanstack/preact-query',
            'axe-core',
            'libphonenumber-js/min',
            'postal-mime',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            'tldts',
            'zod/mini',
          ],
        },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
