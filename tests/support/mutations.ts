import type { Plugin } from 'vite';

/** What can be taken out of the shipped code, to prove that a test notices: a snippet of a file, and what stands there instead. */
const mutations: Readonly<Record<string, { readonly file: string; readonly from: string; readonly to: string }>> = {
  rebuild: {
    file: 'lib/followups/reminders.ts',
    from: '  await ports.badge(due.length);\n  await armNext(log, ports);\n',
    to: '  await ports.badge(due.length);\n',
  },
  showing: {
    file: 'lib/followups/reminders.ts',
    from: "  const showing = await writeLedger(log, followUps, how, 'showing', when);\n",
    to: '  const showing = [...followUps];\n',
  },
};

const asked = /^(.*)\?without=([a-z-]+)$/;

/** `import('…/reminders.ts?without=showing')` is the module without that. A snippet that is no longer there is an error. */
export const mutating = (): Plugin => ({
  name: 'mutating',
  enforce: 'pre',
  transform(code, id) {
    const [, path = '', name = ''] = asked.exec(id) ?? [];
    if (name === '') return undefined;
    const mutation = mutations[name];
    if (!mutation || !path.endsWith(mutation.file)) throw new Error(`nothing is known of ${name} in ${path}`);
    if (!code.includes(mutation.from))
      throw new Error(`${mutation.file} changed: bring the mutation “${name}” up to date`);
    return { code: code.replace(mutation.from, mutation.to), map: null };
  },
});
