import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Where a view's time comes from, in ms; tests provide their own. */
export const NowContext = createContext<() => number>(() => Date.now());

/** The time now in ms, renewed every minute while the view is seen: "today" becomes "yesterday", due becomes overdue. */
export function useNow(): number {
  const clock = useContext(NowContext);
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const renew = () => {
      if (document.visibilityState === 'visible') setNow(clock());
    };
    const timer = setInterval(renew, 60_000);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [clock]);
  return now;
}
