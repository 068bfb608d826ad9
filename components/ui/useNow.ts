import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Where a view's time comes from, in ms; tests provide their own. */
export const NowContext = createContext<() => number>(() => Date.now());

const longestTimer = 2 ** 31 - 1; // ms; a browser's timer goes no further

/**
 * The time now in ms, renewed every minute while the view is seen ("today" becomes "yesterday"), and at `moment` (ms since
 * the epoch), so that what is due becomes overdue without delay.
 */
export function useNow(moment?: number): number {
  const clock = useContext(NowContext);
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const renew = () => {
      if (document.visibilityState === 'visible') setNow(clock());
    };
    const timer = setInterval(renew, 60_000);
    document.addEventListener('visibilitychange', renew);
    const left = moment === undefined ? 0 : moment - clock();
    const atMoment = left > 0 && left < longestTimer ? setTimeout(renew, left) : undefined;
    return () => {
      clearInterval(timer);
      clearTimeout(atMoment);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [clock, moment]);
  return now;
}
