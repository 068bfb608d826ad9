import { type ComponentChildren, render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Badge, StatusDot, type Tone } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { ConfirmTyped } from '@/components/ui/ConfirmTyped';
import { Dialog } from '@/components/ui/Dialog';
import { EmptyState } from '@/components/ui/EmptyState';
import { List, Row } from '@/components/ui/List';
import { Notice } from '@/components/ui/Notice';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { Section } from '@/components/ui/Section';
import { Select } from '@/components/ui/Select';
import { StatusLine } from '@/components/ui/StatusLine';
import { TextArea } from '@/components/ui/TextArea';
import { TextField } from '@/components/ui/TextField';
import { violationsInEveryLook } from '../../support/axe';
import '@/components/ui/tokens.css';

const host = document.createElement('main');
const show = (view: ComponentChildren) => {
  document.body.append(host);
  render(view, host);
};
afterEach(() => {
  render(null, host);
  host.remove();
});
const nothing = () => undefined;

describe('a field', () => {
  test('is called by its label alone; hint and source are read with it', async () => {
    show(<TextField label="Name" aside="From header" hint="As they sign" value="Nora" onInput={nothing} />);
    const field = page.getByRole('textbox', { name: 'Name', exact: true });
    await expect.element(field).toHaveAccessibleDescription('From header As they sign');
    await expect.element(field).not.toHaveAttribute('aria-invalid');
  });

  test('an error takes the place of the hint', async () => {
    show(<TextArea label="Note" hint="Short" error="Too long. Shorten it." value="" onInput={nothing} />);
    const field = page.getByRole('textbox', { name: 'Note' });
    await expect.element(field).toHaveAccessibleDescription('Too long. Shorten it.');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  });

  test('a select gives the value picked, and shows the one it is told', async () => {
    const pick = vi.fn();
    const options = [
      { value: '', label: '–' },
      { value: 'a', label: 'A' },
    ] as const;
    show(<Select label="Order horizon" value="" options={options} onChange={pick} />);
    await page.getByRole('combobox', { name: 'Order horizon' }).selectOptions('A');
    expect(pick).toHaveBeenCalledExactlyOnceWith('a');
  });
});

describe('a dialog', () => {
  test('is modal, closes on Escape without the page hearing it', async () => {
    const close = vi.fn();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    show(
      <Dialog title="Delete?" actions={<Button onClick={close}>Cancel</Button>} onClose={close}>
        Gone for good.
      </Dialog>,
    );
    await expect.element(page.getByRole('dialog', { name: 'Delete?' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', heard);
    expect(close).toHaveBeenCalledOnce();
    expect(heard.mock.calls.filter(([event]) => event.key === 'Escape')).toEqual([]);
  });

  test('confirms only the very word', async () => {
    const confirm = vi.fn();
    show(
      <ConfirmTyped
        title="Delete?"
        word="DELETE"
        label="Type DELETE"
        confirm="Delete everything"
        onConfirm={confirm}
        onClose={nothing}
      >
        All of it.
      </ConfirmTyped>,
    );
    const button = page.getByRole('button', { name: 'Delete everything' });
    for (const wrong of ['', 'delete', 'DELETE!']) {
      await page.getByRole('textbox', { name: 'Type DELETE' }).fill(wrong);
      await expect.element(button).toBeDisabled();
    }
    await page.getByRole('textbox', { name: 'Type DELETE' }).fill(' DELETE ');
    await button.click();
    expect(confirm).toHaveBeenCalledExactlyOnceWith('DELETE');
  });
});

test('the status line is there before it has something to say', async () => {
  show(<StatusLine text="" actions={<Button>Undo</Button>} />);
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
  expect(page.getByRole('button').query()).toBeNull();
  show(<StatusLine text="Done." actions={<Button>Undo</Button>} />);
  await expect.element(page.getByRole('status')).toHaveTextContent('Done.');
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('axe finds nothing in the whole kit', async () => {
  const tones: readonly Tone[] = ['neutral', 'accent', 'success', 'warning', 'danger'];
  show(
    <>
      <h1>Kit</h1>
      {(['primary', 'plain', 'quiet', 'danger'] as const).map((kind) => (
        <Button key={kind} kind={kind}>
          {kind}
        </Button>
      ))}
      <TextField label="Name" value="Nora" onInput={nothing} hint="hint" />
      <TextField
        label="E-mail"
        value="?"
        onInput={nothing}
        error="Write it like name@company.com."
        aside="typed by you"
      />
      <TextField label="Search" hideLabel type="search" value="" onInput={nothing} placeholder="Name or company" />
      {(['info', 'warning', 'error', 'success'] as const).map((kind) => (
        <Notice key={kind} kind={kind} title="Title" onDismiss={nothing} actions={<Button kind="quiet">Do</Button>}>
          Text
        </Notice>
      ))}
      <Section title="List" aside={<Button kind="quiet">All</Button>}>
        <List label="Rows">
          <Row tone="danger" actions={<Button kind="quiet">Done</Button>}>
            {tones.map((tone) => (
              <Badge key={tone} tone={tone}>
                {tone} <StatusDot tone={tone} />
              </Badge>
            ))}
          </Row>
        </List>
      </Section>
      <EmptyState title="Nothing">Yet.</EmptyState>
      <ProgressBar label="Import" done={3} total={10} />
      <ProgressBar label="Counting" done={0} total={0} />
      <StatusLine text="Done." />
      <StatusLine text="Failed." tone="error" />
    </>,
  );
  expect(await violationsInEveryLook([320, 1440])).toEqual([]);
  show(
    <Dialog title="Delete?" actions={<Button kind="danger">Delete</Button>} onClose={nothing}>
      <h1 class="visually-hidden">Kit</h1>
      Gone for good.
    </Dialog>,
  );
  expect(await violationsInEveryLook([320])).toEqual([]);
});
