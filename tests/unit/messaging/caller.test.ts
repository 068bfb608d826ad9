import { describe, expect, it } from 'vitest';
import { callerOf } from '@/lib/messaging/caller';

const self = { id: 'daybook', origin: 'chrome-extension://daybook' };
const enabled = (url: URL): boolean =>
  url.origin === 'https://mail.google.com' ||
  (url.origin === 'http://127.0.0.1:8081' && url.pathname.startsWith('/mail/'));
const who = (sender: Parameters<typeof callerOf>[0]) => callerOf(sender, self, enabled);

const gmail = 'https://mail.google.com/mail/u/0/#inbox';
const tab = { id: 7, url: gmail };
const [panel, workspace] = ['chrome-extension://daybook/panel.html', 'chrome-extension://daybook/workspace.html#today'];

describe('who is calling', () => {
  it('the workspace, at the top of its tab', () => {
    expect(who({ id: 'daybook', url: workspace, frameId: 0, tab: { id: 1, url: workspace } })).toBe('page');
  });

  it('not the workspace in a frame of some page', () => {
    expect(who({ id: 'daybook', url: workspace, frameId: 4, tab })).toBeUndefined();
  });

  it('the panel beside an enabled webmail, and in the side panel, which has no tab', () => {
    expect(who({ id: 'daybook', url: panel, frameId: 4, tab })).toBe('panel');
    expect(who({ id: 'daybook', url: panel })).toBe('panel');
  });

  it('not the panel that another site embeds, nor one whose tab is unknown', () => {
    expect(
      who({ id: 'daybook', url: panel, frameId: 4, tab: { id: 7, url: 'https://evil.example/' } }),
    ).toBeUndefined();
    expect(who({ id: 'daybook', url: panel, frameId: 4, tab: { id: 7 } })).toBeUndefined();
  });

  it('no other page of ours', () => {
    expect(who({ id: 'daybook', url: 'chrome-extension://daybook/other.html', frameId: 0 })).toBeUndefined();
    expect(who({ id: 'daybook', url: 'chrome-extension://daybook/x/panel.html', frameId: 0 })).toBeUndefined();
  });

  it('a content script at the top of an enabled webmail, by port and path', () => {
    expect(who({ id: 'daybook', url: gmail, origin: 'https://mail.google.com', frameId: 0, tab })).toBe('content');
    expect(who({ id: 'daybook', url: 'http://127.0.0.1:8081/mail/?_task=mail', frameId: 0, tab })).toBe('content');
    expect(who({ id: 'daybook', url: 'http://127.0.0.1:8081/other/', frameId: 0, tab })).toBeUndefined();
    expect(who({ id: 'daybook', url: 'http://127.0.0.1:9000/mail/', frameId: 0, tab })).toBeUndefined();
  });

  it('not a content script in a frame, on another site, without a tab, or with an origin that differs', () => {
    expect(who({ id: 'daybook', url: gmail, frameId: 2, tab })).toBeUndefined();
    expect(who({ id: 'daybook', url: 'https://evil.example/', frameId: 0, tab })).toBeUndefined();
    expect(who({ id: 'daybook', url: gmail, frameId: 0 })).toBeUndefined();
    expect(who({ id: 'daybook', url: gmail, origin: 'null', frameId: 0, tab })).toBeUndefined();
  });

  it('no other extension, and nobody without a URL', () => {
    expect(who({ id: 'other', url: workspace, frameId: 0 })).toBeUndefined();
    expect(who({ id: 'daybook', frameId: 0, tab })).toBeUndefined();
  });
});
