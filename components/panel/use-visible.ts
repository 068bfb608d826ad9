import { useEffect, useState } from 'preact/hooks';

/** IntersectionObserver v2 (Chromium since 74, not in Firefox): https://w3c.github.io/IntersectionObserver/v2/ */
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** How much of the panel must be inside the window; less would let a page show one button alone. */
const wholeEnough = 0.9;

/**
 * Whether the page covers or distorts the panel: then a click may not be meant for us. Says so only on a measurement that
 * carries `isVisible`; without that (Firefox, no frame) the panel counts as visible.
 */
export function useCovered(element: Element | null, framed: boolean): boolean {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    if (!element || !framed || !('isVisible' in IntersectionObserverEntry.prototype)) return;
    const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, wholeEnough, 1] };
    const observer = new IntersectionObserver((entries) => setCovered(isCovered(entries.at(-1))), options);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, framed]);
  return covered;
}

/** Out of the window altogether (a hidden tab) is not covered: there is nothing to click. */
export function isCovered(entry: VisibilityEntry | undefined): boolean {
  if (entry?.isVisible === undefined || !entry.isIntersecting) return false;
  return !entry.isVisible || entry.intersectionRatio < wholeEnough;
}
