import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the workspace needs of the browser it stands in. Pages bring the real one, tests an object. */
export type Host = {
  /** Asks the browser for a host, such as `https://mail.firm.no/*`; only works inside the user's click. */
  requestHost(pattern: string): Promise<boolean>;
  /** Saves a file among the user's downloads. */
  download(file: Blob, name: string): void;
  /** The last export in this browser, an ISO instant; `undefined` when there was none. */
  lastBackup(): string | undefined;
  noteBackup(at: string): void;
  /** After *Delete everything* there is nothing that a backup was made of. */
  forgetBackup(): void;
};

export const HostContext = createContext<Host | undefined>(undefined);

/** The host of the workspace. Throws when a view is rendered outside `HostContext`: a mistake of ours. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('render this inside HostContext.Provider');
  return host;
}
