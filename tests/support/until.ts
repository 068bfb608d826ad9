/**
 * Waits until `look` gives something other than undefined, null or false, and gives that. For what no event announces: it
 * looks again every 50 ms, a look that throws counts as not yet, and after `limit` milliseconds it throws a sentence that
 * says what was waited for, and what the last look threw.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  { limit = 10_000 }: { readonly limit?: number } = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + limit;
  let cause: unknown;
  do {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== null && seen !== false) return seen;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (performance.now() < end);
  throw new Error(`waited ${limit} ms in vain for ${what}`, { cause });
}
