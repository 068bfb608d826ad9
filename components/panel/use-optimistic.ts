import { useEffect, useState } from 'preact/hooks';

/**
 * Shows what was picked until the log says what is true: `[shown, pick]`. `save` tells whether it was saved; if not, the
 * true value is shown again.
 */
export function useOptimistic<T>(actual: T, save: (picked: T) => Promise<boolean>): [T, (picked: T) => void] {
  const [pending, setPending] = useState<{ readonly picked: T; readonly over: T }>();
  const pick = (picked: T) => {
    setPending({ picked, over: actual });
    void save(picked).then((saved) => {
      if (!saved) setPending(undefined);
    });
  };
  // Once the log says something new, the log is right.
  useEffect(() => setPending((pick) => (pick?.over === actual ? pick : undefined)), [actual]);
  return [pending && pending.over === actual ? pending.picked : actual, pick];
}
