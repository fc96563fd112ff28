import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { TokenList } from '@/app/_components/account/token-list';
import page from '@/app/_components/ui/page.module.css';
import { SCOPES } from '@/lib/api/schemas';
import { findCurrentLearner } from '@/lib/services/learners/find-current-learner';
import { listOwnTokens } from '@/lib/services/tokens/own-tokens';

export const metadata: Metadata = { title: 'Tokens', description: 'Tokens with which programs use Leaklab’s HTTP API in your name.' };

export default async function AccountPage() {
  const tokens = await listOwnTokens(await findCurrentLearner(await headers()));
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Your work</p>
        <h1>Tokens</h1>
        <p className={page.lead}>
          With a token a program hands in answers and reads verdicts in your name, through the{' '}
          <Link href="/api/docs">HTTP API</Link>. A token belongs to the work of this browser. Give each program one of its own, that may
          do no more than it needs.
        </p>
      </header>
      <TokenList scopes={SCOPES} tokens={tokens.map(({ id, name, scopes, ending, createdAt, expiresAt, lastUsedAt }) => ({
        id, name, scopes, ending, createdAt: createdAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null,
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      }))}
      />
    </main>
  );
}
