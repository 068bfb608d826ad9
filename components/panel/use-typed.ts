import { useMemo, useRef, useState } from 'preact/hooks';
import type { Typed } from '@/lib/capture/contract';
import type { Input } from '@/lib/messaging/contract';
import { useBackend } from '../data/backend';

type Where = { readonly contextId: string; readonly windowId?: number | undefined; readonly correspondent: string };

/**
 * What the user typed for one thread and correspondent, starting from what was kept. Every change is kept at once, the newest
 * last. The caller renders it under a key of thread and correspondent, so that another one starts anew.
 */
export function useTyped(where: Where, kept: Typed): [Typed, (change: Partial<Typed>) => void] {
  const { ask } = useBackend();
  const [typed, setTyped] = useState<Typed>(kept);
  const keep = useMemo(() => newestLast((input: Input<'capture.keepTyped'>) => ask('capture.keepTyped', input)), [ask]);
  const newest = useRef(kept);
  const change = (part: Partial<Typed>) => {
    const { windowId, ...place } = where;
    newest.current = { ...newest.current, ...part };
    setTyped(newest.current);
    keep({ ...place, ...(windowId === undefined ? {} : { windowId }), typed: newest.current });
  };
  return [typed, change];
}

/** Sends one at a time; of those that wait only the newest. A failure is let go: the text still stands in the form. */
function newestLast<T>(send: (input: T) => Promise<unknown>): (input: T) => void {
  let waiting: { readonly input: T } | undefined;
  let sending = false;
  return (input) => {
    waiting = { input };
    if (sending) return;
    sending = true;
    void (async () => {
      while (waiting) {
        const next = waiting.input;
        waiting = undefined;
        await send(next).catch(() => undefined);
      }
      sending = false;
    })();
  };
}
