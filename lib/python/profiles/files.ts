import type { FileKnobs } from '../object/file-knobs';

/** `knobs.files` of each profile, each after the one before it. */
export const files310: FileKnobs = {
  bufferSize: 8192,
  fileBufferSize: 4096,
  reportsCloseErrors: false,
  textSize: 192,
  stringSize: 120,
};

export const files311: FileKnobs = { ...files310 };

export const files312: FileKnobs = { ...files311, textSize: 200, stringSize: 168 };

export const files313: FileKnobs = { ...files312, reportsCloseErrors: true };

export const files314: FileKnobs = { ...files313, bufferSize: 131072, fileBufferSize: 131072, stringSize: 120 };
