import type { Knobs } from '../object/knobs';
import { python314 } from './python314';

/** CPython 3.14.0 to 3.14.4: 3.14 under its own number. Their incremental collector is not modelled; the profile's note says so. */
export const python3140: Knobs = {
  ...python314,
  version: [3, 14, 2],
  versionText: '3.14.2 (main, Dec  5 2025, 16:49:16) [GCC 14.2.0]',
};
