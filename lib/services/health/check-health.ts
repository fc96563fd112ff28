import 'server-only';
import { getDatabase } from '@/lib/db/client';
import { ENGINE_VERSION } from '@/lib/python/api';

export interface Health {
  ok: boolean;
  /** Version of the engine that grades. */
  engine: string;
}

/** Whether the application can do its work: the database answers and its tables are there. */
export async function checkHealth(): Promise<Health> {
  try {
    await (await getDatabase()).progress.findFirst({ select: { itemId: true } });
    return { ok: true, engine: ENGINE_VERSION };
  } catch (error) {
    console.error(error);
    return { ok: false, engine: ENGINE_VERSION };
  }
}
