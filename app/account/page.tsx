import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { AccountPanel } from '@/app/_components/account/account-panel';
import { TokenList } from '@/app/_components/account/token-list';
import page from '@/app/_components/ui/page.module.css';
import { SCOPES } from '@/lib/api/schemas';
import { findCurrentVisitor } from '@/lib/services/learners/find-current-learner';
import { listOwnTokens } from '@/lib/services/tokens/own-tokens';

export const metadata: Metadata = {
  title: 'Account',
  description: 'Take your work along to another browser, and tokens with which programs use Leaklab’s HTTP API in your name.',
};

export default async function AccountPage() {
  const visitor = await findCurrentVisitor(await headers());
  const tokens = await listOwnTokens(visitor?.userId ?? null);
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">Your work</p>
        <h1>Account</h1>
      </header>
      <AccountPanel account={visitor?.account ?? null} hasWork={visitor !== null} />
      <h2>Tokens</h2>
      <p>
        With a token a program hands in answers and reads verdicts in your name, through the{' '}
        <Link href="/api/docs">HTTP API</Link>. Give each program one of its own, that may do no more than it needs.
      </p>
      <TokenList
        key={visitor?.account ?? ''} scopes={SCOPES}
        tokens={tokens.map(({ id, name, scopes, ending, createdAt, expiresAt, lastUsedAt }) => ({
          id, name, scopes, ending, createdAt: createdAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null,
          lastUsedAt: lastUsedAt?.toISOString() ?? null,
        }))}
      />
    </main>
  );
}
