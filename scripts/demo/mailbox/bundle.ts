import { join } from 'node:path';
import { build } from 'vite';

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'page/start.ts'), formats: ['iife'], name: 'demoMailbox' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('demo mailbox: the page script was not built');
  return chunk.code;
}

/** The page's script as one classic script, built once a process (about 0.2 s). */
export function pageScript(): Promise<string> {
  script ??= bundle();
  return script;
}
