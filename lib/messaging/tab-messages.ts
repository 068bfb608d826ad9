import type { NewsTopic } from '../base/codes';

/** What the background tells the content script of a tab (frame 0). Nothing of the log is ever in it. */
export type ToContent =
  | {
      readonly to: 'content';
      readonly kind: 'gather';
      readonly messageIds: readonly string[];
      /** Ids of the messages whose raw source is wanted. */
      readonly originals: readonly string[];
      readonly bodies: boolean;
      /** How long the webmail may take for them, in milliseconds. */
      readonly patience: number;
    }
  /** Answered with the texts of these messages, as far as the page shows them. */
  | { readonly to: 'content'; readonly kind: 'bodies'; readonly messageIds: readonly string[] }
  /** Answered with how each probe fares. */
  | { readonly to: 'content'; readonly kind: 'health' }
  /** Answered with a censored skeleton of the page. */
  | { readonly to: 'content'; readonly kind: 'outline' }
  | { readonly to: 'content'; readonly kind: 'collapse'; readonly collapsed: boolean }
  /** Answered with `{collapsed}`: only the page knows how its frame stands. */
  | { readonly to: 'content'; readonly kind: 'toggle' }
  /** What marks say may have changed: ask again. */
  | { readonly to: 'content'; readonly kind: 'marks-changed' }
  /** Say again what is open. */
  | { readonly to: 'content'; readonly kind: 'report-again' }
  | { readonly to: 'content'; readonly kind: 'focus-panel' }
  | { readonly to: 'content'; readonly kind: 'focus-page' };

/** What the background tells every view: ask again. No data. */
export type ToViews = { readonly to: 'views'; readonly changed: readonly NewsTopic[] };

/** Whether a message is news for views. */
export const isNews = (message: unknown): message is ToViews =>
  typeof message === 'object' && message !== null && 'to' in message && message.to === 'views' && 'changed' in message;

/** Whether a message is for the content script. */
export const isForContent = (message: unknown): message is ToContent =>
  typeof message === 'object' && message !== null && 'to' in message && message.to === 'content' && 'kind' in message;
