import { useState } from 'preact/hooks';

/**
 * Shows what was picked until the log says what is true: `[shown, pick]`. `change` is the record's change number: a new one
 * means that the log has spoken since. `save` tells whether it was saved; if not, the true value is shown again.
 */
export function useOptimistic<T>(
  actual: T,
  change: number,
  save: (picked: T) => Promise<boolean>,
): [T, (picked: T) => void] {
  const [pending, setPending] = useState<{ readonly picked: T; readonly over: number }>();
  const pick = (picked: T) => {
    setPending({ picked, over: change });
    void save(picked).then((saved) => {
      if (!saved) setPending(undefined);
    });
  };
  return [pending?.over === change ? pending.picked : actual, pick];
}
