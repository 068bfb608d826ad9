import { render } from 'preact';
import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import { BackendProvider } from '@/components/data/BackendProvider';
import { Panel } from '@/components/panel/Panel';
import { NowContext } from '@/components/ui/useNow';
import type { Language } from '@/lib/base/codes';
import type { CaptureView } from '@/lib/capture/contract';
import { type Answers, type FakeBackend, fakeBackend } from './fake-backend';
import { now } from './views';
import '@/components/ui/tokens.css';

type Options = {
  readonly answers?: Answers;
  readonly language?: Language;
  readonly width?: number;
  readonly profileMissing?: boolean;
  readonly standing?: 'frame' | 'alone';
  readonly windowId?: number;
};

let unmount: () => void = () => undefined;
afterEach(() => {
  unmount();
  sessionStorage.clear();
});

/** The panel as it stands beside a mail, 360 px wide, with a background that answers `view` and saves everything. */
export async function renderPanel(view: CaptureView, options: Options = {}): Promise<FakeBackend> {
  const { language = 'en', width = 360, profileMissing = false, standing = 'frame', windowId } = options;
  await page.viewport(width, 900);
  unmount();
  const host = document.createElement('div');
  document.body.append(host);
  unmount = () => {
    render(null, host);
    host.remove();
  };
  const fake = fakeBackend({
    'capture.view': () => view,
    'settings.panel': () => ({ language, profileMissing }),
    'capture.keepTyped': () => null,
    'panel.giveFocusBack': () => null,
    'panel.collapse': () => null,
    'panel.openWorkspace': () => null,
    ...options.answers,
  });
  render(
    <NowContext.Provider value={atNow}>
      <BackendProvider backend={fake.backend}>
        <Panel standing={standing} windowId={windowId} />
      </BackendProvider>
    </NowContext.Provider>,
    host,
  );
  return fake;
}

const atNow = () => now;
