const pages = import.meta.glob<string>('../../fixtures/pages/sogo/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A page recorded from a real server. */
export function recordedSogo(name: string): string {
  const html = pages[`../../fixtures/pages/sogo/${name}.html`];
  if (html === undefined) throw new Error(`No recorded page ${name}`);
  return html;
}

/** The address SOGo has for it. */
export const sogoAddress = (uid: number): string => `/SOGo/so/alice@example.test/Mail/view#!/Mail/0/INBOX/${uid}`;
