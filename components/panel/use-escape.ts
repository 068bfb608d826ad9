import { useEffect, useRef } from 'preact/hooks';

/** What Escape closes, the newest last. */
const openForms: Array<() => void> = [];

/** Escape calls `close` as long as the caller is rendered, before anything that was open earlier. */
export function useCloseOnEscape(close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const entry = () => latest.current();
    openForms.push(entry);
    return () => {
      openForms.splice(openForms.indexOf(entry), 1);
    };
  }, []);
}

/** Escape anywhere in the panel: closes the newest open form; with none open, calls `leave`. */
export function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      const close = openForms.at(-1) ?? leave;
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [leave]);
}
