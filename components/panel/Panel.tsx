import { useLayoutEffect, useMemo } from 'preact/hooks';
import { chooseLanguage } from '@/lib/i18n/choose-language';
import { translator } from '@/lib/i18n/translate';
import { useAsk } from '../data/useAsk';
import { WordsContext } from '../ui/words';
import { CollapsedTab } from './CollapsedTab';
import type { Standing } from './may-show';
import { OpenPanel } from './OpenPanel';
import { useCaptureView } from './use-capture-view';
import { useCollapsed } from './use-collapsed';

type Props = {
  readonly standing: Standing;
  /** The window the side panel belongs to; a frame needs none, its tab is known. */
  readonly windowId?: number | undefined;
};

/** The whole panel: draws nothing where the background refuses to answer, else the open panel or its tab. */
export function Panel({ standing, windowId }: Props) {
  const framed = standing === 'frame';
  const collapsed = useCollapsed() && framed;
  const settings = useAsk('settings.panel', {});
  const asked = useCaptureView(windowId, !collapsed);
  const language = chooseLanguage(settings.data?.language ?? 'auto', navigator.languages);
  const t = useMemo(() => translator(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (settings.error?.code === 'refused' || asked.error?.code === 'refused') return null;
  // The language first, so that no word is seen in two.
  if (settings.pending) return null;
  return (
    <WordsContext.Provider value={t}>
      {collapsed ? (
        <CollapsedTab />
      ) : (
        <OpenPanel
          asked={asked}
          framed={framed}
          windowId={windowId}
          profileMissing={settings.data?.profileMissing ?? false}
        />
      )}
    </WordsContext.Provider>
  );
}
