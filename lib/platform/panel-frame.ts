/** The frame that holds the panel in a webmail page. Used by content scripts, so it touches nothing but the DOM. */
export type PanelFrame = {
  /** Whether there is something to show: nothing is put into the page before that. */
  show(visible: boolean): void;
  collapse(collapsed: boolean): void;
  /** Opens what is collapsed or hidden, else collapses; says whether it is collapsed now. */
  toggle(): boolean;
  focus(): void;
  giveFocusBack(): void;
};

const openWidth = 360; // CSS pixels, as the collapsed sizes below
const collapsedSize = { width: '40px', height: '96px', top: '96px' } as const;
const topmost = '2147483647';
const narrow = '(max-width: 899px)';

/** `!important` on everything: the page's styles must not move, cover or hide it. */
function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
}

/**
 * A frame of the extension at the page's right edge, in the top layer, in a closed shadow root, with no id of its own.
 * `beside` narrows the page's body while the panel is open. Everything is taken away when `signal` aborts.
 */
export function makePanelFrame(
  url: string,
  room: 'beside' | 'overlay',
  signal: AbortSignal,
  page: Document = document,
): PanelFrame {
  let host: HTMLElement | undefined;
  let frame: HTMLIFrameElement | undefined;
  let isVisible = false;
  const isNarrow = page.defaultView?.matchMedia(narrow);
  let isCollapsed = isNarrow?.matches ?? false;

  const mount = (): HTMLElement => {
    const made = page.createElement('div');
    frame = page.createElement('iframe');
    frame.src = url;
    frame.title = 'Daybook';
    style(frame, { border: '0', width: '100%', height: '100%', display: 'block', 'color-scheme': 'normal' });
    made.attachShadow({ mode: 'closed' }).append(frame);
    removeOrphans(page);
    // Outside the body: narrowing it must not move the panel, and no style rule of the page for its children applies.
    page.documentElement.append(made);
    return made;
  };

  const layOut = (): void => {
    if (!host) return;
    const shown = isVisible && !signal.aborted;
    style(host, {
      all: 'initial',
      display: shown ? 'block' : 'none',
      position: 'fixed',
      inset: 'auto 0 auto auto',
      top: '0',
      margin: '0',
      padding: '0',
      border: '0',
      overflow: 'hidden',
      background: 'transparent',
      width: `${openWidth}px`,
      height: '100vh',
      'max-width': '100vw',
      'max-height': '100vh',
      'z-index': topmost,
      ...(isCollapsed ? collapsedSize : {}),
    });
    host.popover = 'manual';
    if (shown && !host.matches(':popover-open')) host.showPopover();
    makeRoom(shown && !isCollapsed && room === 'beside');
  };

  // A transform makes the body the containing block of the page's fixed elements, so that they keep clear of the panel too
  // (measured with Roundcube's elastic and larry skins).
  const makeRoom = (wanted: boolean): void => {
    const { style: body } = page.body;
    if (wanted) style(page.body, { transform: 'translateZ(0)', width: `calc(100% - ${openWidth}px)` });
    else if (body.getPropertyPriority('transform') === 'important') {
      body.removeProperty('transform');
      body.removeProperty('width');
    }
  };

  // A window that becomes narrow belongs to the mail; a click on the tab opens the panel all the same.
  const fold = ({ matches }: MediaQueryListEvent): void => {
    if (!matches) return;
    isCollapsed = true;
    layOut();
  };
  isNarrow?.addEventListener('change', fold, { signal });

  signal.addEventListener('abort', () => {
    makeRoom(false);
    host?.remove();
  });

  return {
    show(visible) {
      // A reading that was under way when a newer script took over must not bring the frame back.
      if (signal.aborted) return;
      isVisible = visible;
      if (visible && !host) host = mount();
      layOut();
    },
    collapse(collapsed) {
      isCollapsed = collapsed;
      layOut();
    },
    toggle() {
      isCollapsed = isVisible && !isCollapsed;
      this.show(true);
      return isCollapsed;
    },
    focus: () => frame?.focus(),
    giveFocusBack() {
      frame?.blur();
      page.defaultView?.focus();
    },
  };
}

/**
 * Firefox ends the scripts of an updated add-on before they can clear up, and their frame stays. Only what looks like ours in
 * every respect is taken away; a mail can't put anything beside the body.
 */
function removeOrphans(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>(':root > div[popover="manual"]')) {
    const { style: own, childElementCount } = element;
    if (childElementCount === 0 && own.zIndex === topmost && own.getPropertyPriority('z-index') === 'important')
      element.remove();
  }
}
