import { useState } from 'preact/hooks';
import { useBackend } from '@/components/data/backend';
import { asDaybookError } from '@/components/data/useAsk';
import { Notice } from '@/components/ui/Notice';
import { whenText } from '@/components/ui/when';
import { useWords } from '@/components/ui/words';
import { useStatus } from './status';

export type LastSeen = { readonly url: string; readonly at: string };

/** *Open mail*: brings the mail up in its webmail. Where that can't be done, `lastSeen` says where it was seen. */
export function useOpenMail(threadId: string) {
  const t = useWords();
  const { ask } = useBackend();
  const status = useStatus();
  const [lastSeen, setLastSeen] = useState<LastSeen>();
  const open = async () => {
    try {
      const answer = await ask('mail.open', { threadId });
      setLastSeen(answer.opened ? undefined : answer.lastSeen);
      if (answer.opened) status.say(t('workspace_mail_opened'));
    } catch (error) {
      status.fail(asDaybookError(error));
    }
  };
  return { open, lastSeen };
}

/** Where a mail was last seen, with a link if it is one that a browser may follow. */
export function LastSeenNotice({ lastSeen, now }: { readonly lastSeen: LastSeen; readonly now: number }) {
  const t = useWords();
  const { url, at } = lastSeen;
  return (
    <Notice kind="warning" role="alert">
      <p>
        {url === ''
          ? t('workspace_mail_was_brought', { when: whenText(t, at, now) })
          : t('workspace_mail_not_opened', { when: whenText(t, at, now) })}
      </p>
      {/^https?:\/\//i.test(url) ? (
        <a class="break" href={url} target="_blank" rel="noopener noreferrer">
          {url}
        </a>
      ) : (
        <span class="break">{url}</span>
      )}
    </Notice>
  );
}
