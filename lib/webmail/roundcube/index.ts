import type { Reading } from '../../capture/model';
import type { WebmailProvider } from '../provider';
import { selectedWithin } from '../selection';
import { readEnvironment } from './environment';
import { listRows } from './list';
import { openMessage, readOriginal } from './original';
import { isPreviewFrame, openPage, previewOf } from './page';
import { bodies, probes } from './probes';
import { readRoundcube } from './read';

/**
 * Roundcube 1.6, skins elastic, larry and classic, in the top frame only: full view, preview beside the list, own window.
 * Measured on running servers in November 2026. A message never changes within its document, so nothing is observed: each page
 * and each preview is one load.
 */
export const roundcube: WebmailProvider = {
  id: 'roundcube',
  probes,

  matches: (url, document) => {
    const environment = readEnvironment(document, bodies);
    const isMail = url.searchParams.get('_task') === 'mail' || document.body?.classList.contains('task-mail') === true;
    return isMail && environment?.task === 'mail' && !environment.framed && !url.searchParams.has('_framed');
  },

  /** Beside the page where it was measured to leave nothing underneath; a skin of the firm's own was not. */
  room: (document) =>
    ['elastic', 'larry'].includes(readEnvironment(document, bodies)?.skin ?? '') ? 'beside' : 'overlay',

  open: (document) => {
    const page = openPage(document);
    return page && { root: page.document, outside: bodies };
  },

  observe: (document, signal, report) => {
    if (signal.aborted) return;
    let last: string | undefined;
    const tell = (reading: Reading): void => {
      const written = JSON.stringify(reading);
      if (written !== last) report(reading);
      last = written;
    };
    const look = (): void => {
      // From the moment the next page replaces this one until it is loaded, no mail is known to be open.
      previewOf(document)?.contentWindow?.addEventListener('pagehide', () => tell(null), { once: true, signal });
      const page = openPage(document);
      tell(page && readRoundcube(page.document, page.url));
    };
    // `load` of a frame doesn't bubble; caught on its way down, also from a frame that is put in later.
    document.addEventListener('load', ({ target }) => isPreviewFrame(target, document) && look(), {
      capture: true,
      signal,
    });
    look();
  },

  bodyOf: (document, messageId) => {
    const page = openPage(document);
    const open = openMessage(page);
    return open?.id === messageId ? (page?.document.querySelector(bodies) ?? null) : null;
  },

  list: { row: 'tr.message', rows: listRows },

  selection: (document) => {
    const page = openPage(document);
    return page ? selectedWithin(page.document, [...page.document.querySelectorAll(bodies)]) : '';
  },

  original: readOriginal,
};
