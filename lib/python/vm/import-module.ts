import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { moduleDictBorrowed, moduleName, moduleType } from '../types/module';
import { newBool } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { findModule, runAgain } from './import';

/** What `importlib` asks of the importer. CPython: Python/import.c, the module `_imp`. */
defineModule({
  name: '_imp',
  functions: [
    native('find', '(name, /)', (name: Ref) => {
      if (!isStr(name)) raise('TypeError', `find() argument must be str, not ${typeOf(name).name}`);
      const found = findModule(textOf(name));
      return found === null ? None : stealTuple([newStr(found.origin), newBool(found.isPackage)]);
    }),
    native('run', '(module, /)', (module: Ref) => {
      if (typeOf(module) !== moduleType) raise('TypeError', `run() argument must be module, not ${typeOf(module).name}`);
      return newBool(runAgain(moduleName(module), moduleDictBorrowed(module)));
    }),
  ],
  types: [],
});
