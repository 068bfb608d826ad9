import { gmail } from '@/lib/webmail/gmail';
import { outlook } from '@/lib/webmail/outlook';
import { proton } from '@/lib/webmail/proton';
import type { WebmailProvider } from '@/lib/webmail/provider';
import { roundcube } from '@/lib/webmail/roundcube';
import { sogo } from '@/lib/webmail/sogo';
import { gmailPage } from '../webmail/gmail-pages';
import { outlookPage } from '../webmail/outlook-pages';
import { protonPage } from '../webmail/proton-pages';
import { addressOf, recorded } from '../webmail/roundcube-pages';
import { recordedSogo, sogoAddress } from '../webmail/sogo-pages';

/** A webmail's page with an ordinary mail open, whose body a test replaces. */
export type Webmail = {
  readonly name: string;
  readonly provider: WebmailProvider;
  readonly html: string;
  readonly address: string;
};

/** Every webmail that Daybook reads; each skin of Roundcube is one. */
export const webmails: readonly Webmail[] = [
  { name: 'Gmail', provider: gmail, html: gmailPage('expanded').html, address: '/mail/u/0/#inbox/FMfcgzQX' },
  ...(['elastic', 'larry', 'classic'] as const).map((skin) => ({
    name: `Roundcube, ${skin}`,
    provider: roundcube,
    html: recorded(skin, 'show-1'),
    address: addressOf('show', 1),
  })),
  { name: 'Proton Mail', provider: proton, html: protonPage('message').html, address: protonPage('message').address },
  ...(['conversation', 'without-ids'] as const).map((name) => ({
    name: `Outlook, ${name}`,
    provider: outlook,
    html: outlookPage(name).html,
    address: new URL(outlookPage(name).url).pathname,
  })),
  { name: 'SOGo', provider: sogo, html: recordedSogo('mail-1'), address: sogoAddress(1) },
];
