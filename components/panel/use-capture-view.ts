import { useEffect, useState } from 'preact/hooks';
import type { CaptureView } from '@/lib/capture/contract';
import { type Asked, useAsk } from '../data/useAsk';

/** Whom the user picked, for one context only: another mail starts from its own default. */
type Pick = { readonly contextId: string; readonly correspondent: string; readonly contactId?: string };

export type CaptureAsked = Asked<CaptureView> & {
  /** Shows another correspondent of the thread, or one of several contacts of that address. */
  readonly choose: (pick: Pick) => void;
  /** The contact shown was picked among several with that address. */
  readonly picked: boolean;
};

/** What the tab shows, kept up to date; the view before stays until the next one is there. */
export function useCaptureView(windowId: number | undefined, enabled: boolean): CaptureAsked {
  const [pick, choose] = useState<Pick>();
  const input = {
    ...(windowId === undefined ? {} : { windowId }),
    ...(pick ? { correspondent: pick.correspondent } : {}),
    ...(pick?.contactId === undefined ? {} : { contactId: pick.contactId }),
  };
  const asked = useAsk('capture.view', input, { keep: true, enabled });
  const shown = contextOf(asked.data);
  useEffect(() => {
    if (pick && !asked.previous && shown !== pick.contextId) choose(undefined);
  }, [pick, asked.previous, shown]);
  return { ...asked, choose, picked: pick?.contactId !== undefined };
}

/** The id of what the view is about; `undefined` when no mail is open. */
export const contextOf = (view: CaptureView | undefined): string | undefined =>
  view === undefined || view.kind === 'nothing' ? undefined : view.contextId;

/** The id of the known contact it is about. */
export const contactOf = (view: CaptureView | undefined): string | undefined =>
  view?.kind === 'thread' ? view.known?.contact.id : undefined;
