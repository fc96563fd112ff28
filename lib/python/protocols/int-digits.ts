import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import { MAX_STR_DIGITS, digitLimitMessage } from '../text/parse-number';

/** `sys.get_int_max_str_digits()`; 0 means no limit. */
export const maxStrDigits = { limit: MAX_STR_DIGITS };

/** `str(n)`, or ValueError when it has more digits than may be converted. CPython: long_to_decimal_string(). */
export function intText(value: number | bigint): string {
  const text = String(value);
  const { limit } = maxStrDigits;
  if (limit > 0 && text.length > limit && text.length - (value < 0 ? 1 : 0) > limit) {
    raise('ValueError', digitLimitMessage(knobs.version[1], limit));
  }
  return text;
}

export function resetIntDigits(): void {
  maxStrDigits.limit = MAX_STR_DIGITS;
}
