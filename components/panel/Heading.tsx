import './Heading.css';

/** The panel's one heading. Takes the keyboard when the control that had it is gone; others' text stays text. */
export function Heading({ text, address }: { readonly text: string; readonly address?: string | undefined }) {
  return (
    <div class="heading">
      <h1 class="heading-text" tabIndex={-1} title={text}>
        <bdi>{text}</bdi>
      </h1>
      {address ? (
        <div class="heading-address" title={address}>
          <bdi dir="ltr">{address}</bdi>
        </div>
      ) : null}
    </div>
  );
}
