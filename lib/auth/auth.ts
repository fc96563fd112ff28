/** Sessions and accounts, by better-auth. Learners are anonymous until they make an account, and keep their work when they do. */
import 'server-only';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { anonymous } from 'better-auth/plugins';
import { databaseProvider, getDatabase } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/client';
import { env } from '@/lib/env';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './account-names';
import { moveWork } from './move-work';
import { readAuthSecret } from './secret';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

function createAuth(database: PrismaClient) {
  return betterAuth({
    secret: readAuthSecret(),
    baseURL: env.baseUrl,
    // The page's own origin, whichever name the host is reached by.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    database: prismaAdapter(database, { provider: databaseProvider }),
    emailAndPassword: { enabled: true, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: LONGEST_PASSWORD },
    session: { expiresIn: YEAR_SECONDS, updateAge: 24 * 60 * 60 },
    plugins: [
      anonymous({
        emailDomainName: 'anonymous.invalid',
        onLinkAccount: ({ anonymousUser, newUser }) => moveWork(database, anonymousUser.user.id, newUser.user.id),
      }),
    ],
    telemetry: { enabled: false },
  });
}

const kept = globalThis as { leaklabAuth?: Promise<ReturnType<typeof createAuth>> };

export function getAuth(): Promise<ReturnType<typeof createAuth>> {
  kept.leaklabAuth ??= getDatabase().then(createAuth);
  return kept.leaklabAuth;
}
