import { DaybookError } from '@/lib/base/errors';
import { hostPattern } from '@/lib/base/webmail-url';
import { deleteEverything } from '@/lib/log/delete-everything';
import { exportBegin, exportPage } from '@/lib/log/export';
import { importBegin, importCancel, importCommit } from '@/lib/log/import';
import { importChunk } from '@/lib/log/import-chunk';
import type { Handlers } from '@/lib/messaging/serve';
import { giveBackHost } from '@/lib/platform/permissions';
import { forgetAccounts } from '../accounts';
import type { Services } from '../services';
import { forgetTyped } from '../typed';
import { wordsFor } from '../words';

type Names = Extract<keyof Handlers, `data.${string}`>;

export const dataHandlers = ({ log, settings, refreshWebmails }: Services): Pick<Handlers, Names> => ({
  'data.exportBegin': () => exportBegin(log),
  'data.exportPage': (input) => exportPage(log, input),
  'data.importBegin': () => importBegin(log),
  'data.importChunk': (input) => importChunk(log, input),
  'data.importCommit': async (input) => {
    const committed = await importCommit(log, input);
    await refreshWebmails();
    return committed;
  },
  'data.importCancel': async (input) => {
    await importCancel(log, input);
    return null;
  },
  'data.deleteEverything': async ({ typed }) => {
    const before = await settings();
    const word = wordsFor(before)('data_delete_word');
    if (typed.trim().toLowerCase() !== word.toLowerCase()) throw new DaybookError('confirmation-wrong', { word });
    await deleteEverything(log);
    await Promise.all([forgetAccounts(), forgetTyped(), refreshWebmails()]);
    for (const pattern of new Set(before.webmails.map(({ origin }) => hostPattern(origin))))
      await giveBackHost(pattern);
    return null;
  },
});
