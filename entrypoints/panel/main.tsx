import { render } from 'preact';
import { BackendProvider } from '@/components/data/BackendProvider';
import { mayShow } from '@/components/panel/may-show';
import { Panel } from '@/components/panel/Panel';
import { onChanged } from '@/lib/messaging/changed';
import { send } from '@/lib/messaging/send';
import '@/components/ui/tokens.css';

// The guard comes first, and nothing here ever listens to a window message.
const framed = window.top !== window;
const standing = mayShow(location.ancestorOrigins && [...location.ancestorOrigins], framed);
if (standing !== undefined) {
  // A frame's tab is known to the background; the side panel has none and says its window.
  const windowId = framed ? undefined : (await chrome.windows.getCurrent()).id;
  render(
    <BackendProvider backend={{ ask: send, onChanged }}>
      <Panel standing={standing} windowId={windowId} />
    </BackendProvider>,
    document.body,
  );
}
