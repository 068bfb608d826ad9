import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Backend, BackendContext } from './backend';

/** The background is on this computer: never offline, no retry; answers stay until news of a change comes. */
const newClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // News can be missed while a tab sleeps, so what is seen again is asked again.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** An answer that is under way may be from before the change; a first one would be taken as it comes, so it is given up. */
async function askAgain(client: QueryClient): Promise<void> {
  await client.cancelQueries();
  await client.invalidateQueries();
}

/** Gives the views below it the backend, and asks again what they show when something was written. */
export function BackendProvider({
  backend,
  children,
}: {
  readonly backend: Backend;
  readonly children: ComponentChildren;
}) {
  const [client] = useState(newClient);
  useEffect(() => backend.onChanged(() => void askAgain(client)), [backend, client]);
  return (
    <BackendContext.Provider value={backend}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </BackendContext.Provider>
  );
}
