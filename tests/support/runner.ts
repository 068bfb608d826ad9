/** A test of a script that drives a browser or a server. It ends its own things when `signal` aborts, if it can. */
export type ScriptTest = (signal: AbortSignal) => Promise<void>;

export interface RunOptions {
  /** Printed above the tests. */
  readonly title: string;
  /** Runs only tests whose name contains this; by default the script's first argument. */
  readonly only?: string | undefined;
  /** After how many milliseconds a test fails that has not said otherwise. */
  readonly limit?: number;
}

interface Entry {
  readonly name: string;
  readonly body: ScriptTest;
  readonly limit?: number | undefined;
}

const collected: Entry[] = [];

/** Adds a test; nothing runs before `run`. Its `limit` is in milliseconds. */
export function test(name: string, body: ScriptTest, options: { readonly limit?: number } = {}): void {
  collected.push({ name, body, limit: options.limit });
}

/** Settles as the test does, or rejects when its time is over; what the test still does then is not waited for. */
async function withinLimit({ name, body }: Entry, limit: number): Promise<void> {
  const controller = new AbortController();
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const error = new Error(`“${name}” took longer than its ${limit} ms`);
    controller.abort(error);
    reject(error);
  }, limit);
  try {
    await Promise.race([body(controller.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs the collected tests one after another; one that fails stops none of the others. Prints a line a test, the stack of
 * each error, and `N passed, N failed` last; sets the exit code. A run of no test at all counts as one failed.
 */
export async function run({ title, only = process.argv[2], limit = 60_000 }: RunOptions): Promise<void> {
  console.log(title);
  let passed = 0;
  let failed = 0;
  const wanted = collected.filter(({ name }) => only === undefined || name.includes(only));
  for (const entry of wanted) {
    const start = performance.now();
    const took = (): string => `${entry.name} (${Math.round(performance.now() - start)} ms)`;
    try {
      await withinLimit(entry, entry.limit ?? limit);
      passed += 1;
      console.log(`  ✓ ${took()}`);
    } catch (error) {
      failed += 1;
      console.log(`  ✗ ${took()}`);
      console.log(error instanceof Error ? (error.stack ?? error.message) : error);
    }
  }
  if (wanted.length === 0) {
    failed = 1;
    console.log(only === undefined ? '  ✗ no test was collected' : `  ✗ no test is called “${only}”`);
  }
  process.exitCode = failed === 0 ? 0 : 1;
  // A test whose time was over may hold a browser or a socket open for ever. Who called has this long to clean up.
  setTimeout(() => process.exit(), 10_000).unref();
  console.log(`${passed} passed, ${failed} failed`);
}
