import { render } from 'preact';
import { BackendProvider } from '@/components/data/BackendProvider';
import { Workspace } from '@/components/workspace/Workspace';
import { onChanged } from '@/lib/messaging/changed';
import { send } from '@/lib/messaging/send';
import { browserHost } from './browser-host';

const root = document.getElementById('workspace');
if (root) {
  render(
    <BackendProvider backend={{ ask: send, onChanged }}>
      <Workspace host={browserHost} />
    </BackendProvider>,
    root,
  );
}
