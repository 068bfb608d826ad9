import { useId, useRef } from 'preact/hooks';
import './Menu.css';

export type MenuItem = { readonly label: string; readonly onPick: () => void };

type Props = {
  /** The button's text. */
  readonly label: string;
  /** What the choices are, for screen readers. */
  readonly title: string;
  readonly items: readonly MenuItem[];
};

/** A button that opens a few choices below it. A native popover: Escape and a click outside close it, the focus comes back. */
export function Menu({ label, title, items }: Props) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const anchor = { anchorName: `--menu-${id}` };
  return (
    <>
      <button type="button" class="button" popovertarget={id} style={anchor}>
        {label}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a popover without drawing itself as one */}
      <div
        ref={popover}
        id={id}
        class="menu"
        popover="auto"
        role="group"
        aria-label={title}
        style={{ positionAnchor: `--menu-${id}` }}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            class="menu-item"
            onClick={() => {
              popover.current?.hidePopover();
              item.onPick();
            }}
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}
