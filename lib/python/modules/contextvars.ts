import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { native } from '../object/native';
import { contextType, contextVarType, copyCurrentContext, enterMissing, tokenType } from '../types/context';

/** The module `contextvars`, which CPython takes from `_contextvars`. */
defineModule({
  name: 'contextvars',
  doc: 'Variables whose values belong to a context.',
  functions: [native('copy_context', '()', (): Ref => copyCurrentContext())],
  values: () => {
    enterMissing();
    return {};
  },
  types: [contextType, contextVarType, tokenType],
});
