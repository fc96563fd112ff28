import 'server-only';
import { getDatabase } from '@/lib/db/client';
import type { HelpRow } from './help-used';

/** What help a learner was shown, for one item or for all. */
export async function readHelpShown(userId: string, itemId?: string): Promise<HelpRow[]> {
  const where = { userId, ...(itemId === undefined ? {} : { itemId }) };
  return (await getDatabase()).helpShown.findMany({ where, select: { itemId: true, kind: true, createdAt: true } });
}
