import type { FollowUp } from '@/lib/log/model';

/** What is to be done in the user's words, and who is to do it; absent where neither is said. */
export function FollowUpText({ followUp: { text, owner } }: { readonly followUp: FollowUp }) {
  const said = [text, owner].filter(Boolean).join(' · ');
  return said === '' ? null : (
    <div class="small" dir="auto">
      {said}
    </div>
  );
}
