import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { SiteFooter } from './_components/ui/site-footer';
import { SiteHeader } from './_components/ui/site-header';
import { ThemeScript } from './_components/ui/theme-script';
import { findCurrentVisitor } from '@/lib/services/learners/find-current-learner';
import { countDue } from '@/lib/services/review/list-review';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Leaklab: find memory leaks in Python', template: '%s · Leaklab' },
  description: 'Learn to find, explain and fix memory leaks in Python: predict, run, look at the heap, mend.',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

/** Every page is made for its request: the policy's nonce and the learner's progress are on it. */
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const sent = await headers();
  const nonce = sent.get('x-nonce') ?? undefined;
  const isEmbedded = sent.get('x-embedded') === 'yes';
  const visitor = isEmbedded ? null : await findCurrentVisitor(sent).catch(() => null);
  return (
    // The script sets data-theme before anything is painted, which the server cannot know of.
    <html lang="en" suppressHydrationWarning>
      <head><ThemeScript nonce={nonce} /></head>
      <body>
        <a className="skip" href="#content">Skip to the content</a>
        {!isEmbedded && <SiteHeader due={await countDue(visitor?.userId ?? null)} account={visitor?.account ?? null} />}
        {children}
        {!isEmbedded && <SiteFooter />}
      </body>
    </html>
  );
}
