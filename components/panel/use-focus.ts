import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * When the control that had the keyboard is gone (a button that did its work), the keyboard goes to the panel's heading
 * instead of nowhere. Only while the panel has it: the focus is never taken from the mail page.
 */
export function useFocusNotLost(panel: HTMLElement | null): void {
  const last = useRef<Element>(null);
  useEffect(() => {
    if (!panel) return;
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    panel.addEventListener('focusin', note);
    return () => panel.removeEventListener('focusin', note);
  }, [panel]);
  useEffect(() => {
    const gone = last.current !== null && !last.current.isConnected;
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (gone && nowhere && document.hasFocus()) panel?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  });
}

/** Gives the keyboard back to what opened a form, once the form is closed. */
export function useReturnFocus(open: boolean, opener: RefObject<HTMLElement | null>): void {
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.hasFocus()) opener.current?.focus();
    was.current = open;
  }, [open, opener]);
}
