import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');

export interface Ended {
  readonly ok: boolean;
  /** What it wrote to stdout and stderr, in the order it arrived. */
  readonly output: string;
}

const minute = 60_000;

/**
 * Runs one of the project's tools, or a program, in the project's folder, with the Node of node_modules. One that hasn't
 * ended after `limit` milliseconds is ended with the processes it started, and has failed.
 */
export function execute(command: string, args: readonly string[], limit = 15 * minute): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH: path }, detached: true });
  const signalGroup = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  const endGroup = (): void => signalGroup('SIGTERM'); // a script ends its browsers on SIGTERM; SIGKILL would orphan them
  let output = '';
  const keep = (text: string): void => {
    output += text;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  let killing: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    keep(`\n${command} was ended: it took longer than ${limit / 1000} s\n`);
    endGroup();
    killing = setTimeout(signalGroup, 5_000, 'SIGKILL');
  }, limit);
  // In a group of its own the child isn't reached by Ctrl+C, nor by what ends this process: pass both on.
  const interrupted = (): never => process.exit(130);
  process.once('exit', endGroup).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const end = (ok: boolean): void => {
    clearTimeout(timer);
    clearTimeout(killing);
    process.off('exit', endGroup).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    resolve({ ok, output });
  };
  child.once('error', (error) => {
    keep(`${command} could not be started: ${error.message}\n`);
    end(false);
  });
  child.once('close', (code) => end(code === 0));
  return promise;
}
