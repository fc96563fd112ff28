'use client';

import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import type { Sent } from '../ui/send-json';

export interface Action {
  isBusy: boolean;
  /** Nothing can be sent: something is being sent, or the page is not ready yet, and the browser would send the form by itself. */
  isOff: boolean;
  /** Why the last one failed; empty when it did not. */
  problem: string;
  /** Sends something; when it is done `done` is called, and the page is read anew unless `done` says that it goes to another. */
  act<T>(send: () => Promise<Sent<T>>, done?: (value: T) => 'leaving' | void): Promise<void>;
}

const neverChanges = (): (() => void) => () => undefined;

/** Whether the page's scripts have taken over what the server has rendered. */
export const useIsReady = (): boolean => useSyncExternalStore(neverChanges, () => true, () => false);

/** Something that changes what the page shows, one at a time. */
export function useAction(): Action {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const isReady = useIsReady();
  return {
    isBusy,
    isOff: isBusy || !isReady,
    problem,
    act: async (send, done) => {
      setBusy(true);
      setProblem('');
      const sent = await send();
      setBusy(false);
      if (!sent.ok) return setProblem(sent.message);
      if (done?.(sent.value) !== 'leaving') router.refresh();
    },
  };
}
