import { knobs } from '../object/knobs';
import { loadPartOf } from '../object/library-parts';

/** Names of characters in the running version. The table of names belongs to the part of `unicodedata`, which enters itself here. */
export const characterNames = {
  nameOf: (_code: number, _version: string): string | null => null,
  named: (_name: string, _version: string, _sequences: boolean): string | null => null,
};

/** The name of a character, or null. */
export function characterName(code: number): string | null {
  loadPartOf('unicodedata');
  return characterNames.nameOf(code, knobs.values.unicodeVersion);
}

/** The character of a name, or the characters of a named sequence if these are wanted; null if there are none. */
export function characterNamed(name: string, sequences: boolean): string | null {
  loadPartOf('unicodedata');
  return characterNames.named(name, knobs.values.unicodeVersion, sequences);
}
