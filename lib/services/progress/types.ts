/** Where a learner stands with an item. */
export interface ItemProgress {
  state: 'open' | 'started' | 'done';
  /** In words; empty while open. */
  text: string;
}
