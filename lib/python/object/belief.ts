import type { Ref } from './ref';

/** What a run believes wrongly, as far as the engine itself and not the program's tree is concerned. All off in every ordinary run. */
export const belief = {
  /** Whoever makes a weak reference holds its object. */
  weakReferencesHold: false,
  /** `gc.collect()` finds nothing. */
  noCollections: false,
  /** Objects that are kept although nothing refers to them; owned. */
  kept: [] as Ref[],
  /** Serial numbers of objects that are taken for destroyed although something refers to them. */
  destroyed: new Set<number>(),
};
