/** At most this many messages of one tab's content script within the window; a webmail page has no reason for more. */
const most = 60;
const withinMs = 10_000;

/** Counts the messages of each tab. A cache: a new worker starts from zero. */
export function makeAdmission(now: () => number): (tabId: number | undefined) => boolean {
  const times = new Map<number, number[]>();
  return (tabId = -1) => {
    const recent = (times.get(tabId) ?? []).filter((time) => time > now() - withinMs);
    if (recent.length >= most) return false;
    times.set(tabId, [...recent, now()]);
    return true;
  };
}
