import type { Item } from '@/lib/content/types';

/** What a learner does in an item of each kind. */
export const kindNames: Record<Item['kind'], string> = {
  lesson: 'Lesson', fix: 'Mend a program', design: 'Design', 'predict-output': 'Predict',
  'predict-heap': 'Predict the heap', find: 'Find the leak',
};
