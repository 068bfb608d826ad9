/** A webmail that lives at the same addresses for everybody: always on, its content script is in the manifest. */
export type PublicWebmail = {
  /** Also the name of its content script. */
  readonly provider: 'gmail' | 'outlook' | 'proton';
  readonly name: string;
  readonly hosts: readonly string[];
};

/** None of them has been looked at in a live mailbox yet, so Settings says *beta* of each. */
export const publicWebmails: readonly PublicWebmail[] = [
  { provider: 'gmail', name: 'Gmail', hosts: ['mail.google.com'] },
  { provider: 'proton', name: 'Proton Mail', hosts: ['mail.proton.me'] },
  {
    provider: 'outlook',
    name: 'Outlook on the web',
    hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
  },
];
