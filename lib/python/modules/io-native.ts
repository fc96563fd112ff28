import { defineModule } from '../object/define-module';
import { native } from '../object/native';
import { exceptionType } from '../object/errors';
import { newRef } from '../heap/refcount';
import { bufferedIOBaseType, rawIOBaseType, textIOBaseType } from '../types/io/abstract-streams';
import { bufferedRandomType, bufferedReaderType, bufferedWriterType } from '../types/io/buffered';
import { bytesIOType } from '../types/io/bytes-io';
import { fileIOType } from '../types/io/file-io';
import { newlineDecoderType } from '../types/io/newline-decoder';
import { openFunction } from '../types/io/open';
import { defaultBufferSize } from '../types/io/sizes';
import { ioBaseType } from '../types/io/stream-base';
import { stringIOType } from '../types/io/string-io';
import { textIOType } from '../types/io/text-io';
import { unsupportedOperationType } from '../types/io/unsupported';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { newInt } from '../values/numbers';
import { None } from '../values/singletons';
import { newStr } from '../values/text';

/** The module _io. CPython: Modules/_io/_iomodule.c. */
defineModule({
  name: '_io',
  functions: [
    openFunction,
    native('text_encoding', '(encoding, stacklevel=2, /)', (encoding: Ref) => (encoding === NULL || encoding === None ? newStr('locale') : newRef(encoding))),
  ],
  types: [
    ioBaseType, rawIOBaseType, bufferedIOBaseType, textIOBaseType, fileIOType, bytesIOType, stringIOType, bufferedReaderType, bufferedWriterType,
    bufferedRandomType, textIOType, newlineDecoderType, unsupportedOperationType,
  ],
  values: () => ({ DEFAULT_BUFFER_SIZE: newInt(defaultBufferSize()), BlockingIOError: newRef(exceptionType('BlockingIOError').ref) }),
});
