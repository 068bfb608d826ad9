import { render } from 'preact';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useRoute } from '@/components/workspace/routes';

function Shown() {
  return <p role="status">{useRoute().view}</p>;
}

test('a page that is sent elsewhere while it is loading goes there', async () => {
  history.replaceState(null, '', '#contacts');
  const root = document.body.appendChild(document.createElement('main'));
  render(<Shown />, root);
  // As a navigation that comes before the page listens: no event tells of it.
  history.replaceState(null, '', '#mail');
  await expect.element(page.getByRole('status')).toHaveTextContent('mail');
  render(null, root);
  root.remove();
});
