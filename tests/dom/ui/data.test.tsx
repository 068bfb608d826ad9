import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { BackendProvider } from '@/components/data/BackendProvider';
import type { Backend } from '@/components/data/backend';
import { useAsk } from '@/components/data/useAsk';
import { useTell } from '@/components/data/useTell';
import { DaybookError } from '@/lib/base/errors';
import type { Output, ProcedureName } from '@/lib/messaging/contract';

const host = document.createElement('main');
afterEach(() => {
  render(null, host);
  host.remove();
});

type Asked = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };

/** A background whose answers the test gives by hand. */
const slowBackend = () => {
  const asked: Asked[] = [];
  let listener: (() => void) | undefined;
  const backend: Backend = {
    ask<N extends ProcedureName>(): Promise<Output<N>> {
      const { promise, resolve, reject } = Promise.withResolvers<Output<N>>();
      asked.push({ resolve: (value) => resolve(value as Output<N>), reject });
      return promise;
    },
    onChanged: (listen) => {
      listener = () => listen(['contacts']);
      return () => {
        listener = undefined;
      };
    },
  };
  return { backend, asked, change: () => listener?.(), listening: () => listener !== undefined };
};

const profile = (profileMissing: boolean) => ({ language: 'auto', profileMissing });

function Shown() {
  const { data, error, pending } = useAsk('settings.panel', {});
  const text = data ? (data.profileMissing ? 'missing' : 'there') : '';
  return <p role="status">{`${pending ? 'pending ' : ''}${text}${error ? ` ${error.code}` : ''}`}</p>;
}

const status = page.getByRole('status');

test('an answer stays until news comes, and an error stands beside the last good answer', async () => {
  const fake = slowBackend();
  document.body.append(host);
  render(<BackendProvider backend={fake.backend}>{<Shown />}</BackendProvider>, host);
  await expect.element(status).toHaveTextContent('pending');
  await expect.poll(() => fake.asked.length).toBe(1);
  fake.asked[0]?.resolve(profile(true));
  await expect.element(status).toHaveTextContent('missing');
  fake.change();
  await expect.poll(() => fake.asked.length).toBe(2);
  await expect.element(status).toHaveTextContent('missing');
  fake.asked[1]?.resolve(profile(false));
  await expect.element(status).toHaveTextContent('there');
  fake.change();
  await expect.poll(() => fake.asked.length).toBe(3);
  fake.asked[2]?.reject(new DaybookError('storage-failed'));
  await expect.element(status).toHaveTextContent('there storage-failed');
  render(null, host);
  await expect.poll(fake.listening).toBe(false);
});

test('a first answer that is under way when news comes is asked for again, and is not shown when it comes late', async () => {
  const fake = slowBackend();
  document.body.append(host);
  render(<BackendProvider backend={fake.backend}>{<Shown />}</BackendProvider>, host);
  await expect.poll(() => fake.asked.length).toBe(1);
  fake.change();
  await expect.poll(() => fake.asked.length).toBe(2);
  fake.asked[1]?.resolve(profile(false));
  await expect.element(status).toHaveTextContent('there');
  fake.asked[0]?.resolve(profile(true));
  await expect.element(status).toHaveTextContent('there');
});

test('a refused question is asked once, not again and again', async () => {
  const fake = slowBackend();
  document.body.append(host);
  render(<BackendProvider backend={fake.backend}>{<Shown />}</BackendProvider>, host);
  await expect.poll(() => fake.asked.length).toBe(1);
  fake.asked[0]?.reject(new TypeError('not ours'));
  await expect.element(status).toHaveTextContent('unexpected');
  expect(fake.asked).toHaveLength(1);
});

test('a command rejects with a code, whatever was thrown', async () => {
  const fake = slowBackend();
  const codes: string[] = [];
  function Teller() {
    const { tell, error, pending } = useTell('panel.collapse');
    const go = () => void tell({ collapsed: true }).catch((thrown) => codes.push(thrown.code));
    return <button type="button" onClick={go}>{`${pending ? 'busy' : 'free'} ${error?.code ?? ''}`}</button>;
  }
  document.body.append(host);
  render(<BackendProvider backend={fake.backend}>{<Teller />}</BackendProvider>, host);
  await page.getByRole('button').click();
  await expect.element(page.getByRole('button')).toHaveTextContent('busy');
  fake.asked[0]?.reject(Object.assign(new Error('disk'), { name: 'QuotaExceededError' }));
  await expect.element(page.getByRole('button')).toHaveTextContent('free storage-full');
  expect(codes).toEqual(['storage-full']);
});
