import axe from 'axe-core';
import { page } from 'vitest/browser';

/** Everything axe finds wrong, one readable line each; empty when all is well. */
export async function violations(root: Element = document.documentElement): Promise<string[]> {
  const { violations: found, passes } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  // A run that looked at nothing must not count as clean.
  if (passes.length === 0) throw new Error('axe found nothing to check');
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}: ${help}`));
}

/** The same in light and dark at each width, in px; the height is that of a laptop's window. */
export async function violationsInEveryLook(widths: readonly number[], root?: Element): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.viewport(width, 900);
    // At the top nothing lies under the navigation that stays in sight when a narrow window scrolls.
    window.scrollTo(0, 0);
    for (const scheme of ['light', 'dark'] as const) {
      document.documentElement.style.colorScheme = scheme;
      found.push(...(await violations(root)).map((line) => `${scheme} ${width} px: ${line}`));
    }
  }
  document.documentElement.style.removeProperty('color-scheme');
  return found;
}
