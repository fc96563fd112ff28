'use client';

/** A program that another part of the page puts into the editor: the solution, or what was put together from its pieces. */
import { useEffect, useRef } from 'react';

const OFFERED = 'leaklab-program-offered';

interface Offer {
  /** `Item.id`. */
  item: string;
  source: string;
}

export const offerProgram = (item: string, source: string): boolean =>
  dispatchEvent(new CustomEvent<Offer>(OFFERED, { detail: { item, source } }));

/** Calls `take` with each program that is offered for this item. */
export function useOfferedProgram(item: string, take: (source: string) => void): void {
  const latest = useRef(take);
  useEffect(() => { latest.current = take; });
  useEffect(() => {
    const listen = (event: Event): void => {
      const { detail } = event as CustomEvent<Offer>;
      if (detail.item === item) latest.current(detail.source);
    };
    addEventListener(OFFERED, listen);
    return () => removeEventListener(OFFERED, listen);
  }, [item]);
}
