import { useEffect, useState } from 'preact/hooks';

/** A frame this narrow is the tab that the panel was collapsed to (40 px). */
const query = '(max-width: 80px)';

/** Whether the panel stands as its tab. The page sets the frame's width; the panel only looks. */
export function useCollapsed(): boolean {
  const [collapsed, setCollapsed] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const look = () => setCollapsed(media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return collapsed;
}
