/** Chromium denies storage in a frame when third-party cookies are blocked (it throws): then a flag lasts as long as the frame. */
const prefix = 'daybook:';

/** Whether a flag was set in this session of the tab. */
export function readFlag(name: string): boolean {
  try {
    return sessionStorage.getItem(prefix + name) !== null;
  } catch {
    return false;
  }
}

/** Sets a flag for this session of the tab, where the browser lets us. */
export function setFlag(name: string): void {
  try {
    sessionStorage.setItem(prefix + name, '1');
  } catch {
    // The caller keeps it for as long as the frame stands.
  }
}
