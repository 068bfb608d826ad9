/** Where the panel stands: in a frame of a page, or alone (the browser's side panel, a tab of ours). */
export type Standing = 'frame' | 'alone';

/**
 * Whether the panel may draw anything at all: alone, or directly inside exactly one page. A frame inside another frame
 * could be a stranger's; a page without a web origin (`null`, another extension) is none of ours. Whether the one origin is
 * an enabled webmail the background decides, by refusing. `undefined`: draw nothing.
 */
export function mayShow(ancestorOrigins: readonly string[] | undefined, framed: boolean): Standing | undefined {
  if (!ancestorOrigins) return undefined;
  if (!framed) return ancestorOrigins.length === 0 ? 'alone' : undefined;
  const [origin, ...others] = ancestorOrigins;
  return origin !== undefined && others.length === 0 && /^https?:\/\/./.test(origin) ? 'frame' : undefined;
}
