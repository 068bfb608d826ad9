import './OneLine.css';

/** Text of others (names, subjects) on one line: cut with an ellipsis, whole in its title, in its own direction. */
export function OneLine({ text }: { readonly text: string }) {
  return (
    <bdi class="one-line" title={text}>
      {text}
    </bdi>
  );
}
