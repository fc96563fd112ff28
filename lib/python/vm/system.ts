import { NULL } from '../object/ref';
import { newRef } from '../heap/refcount';
import { system } from '../protocols/system-state';
import { frameObjectBorrowed } from './frames';
import { importState } from './import';
import { handledException } from './run';
import { frameAt, vm } from './state';
import './trace-functions';

/** What the modules sys, traceback and weakref learn of the machine. */
system.modules = () => importState.modules;
system.handledException = handledException;
system.depth = () => vm.depth + 1;
system.frame = (depth) => (depth <= vm.depth ? newRef(frameObjectBorrowed(frameAt(vm.depth - depth))) : NULL);
const knownFile = (filename: string) => (filename === system.hiddenFile ? undefined : importState.files.get(filename));
system.sourceLine = (filename, line) => knownFile(filename)?.lineText(line) ?? null;
system.sourceText = (filename) => knownFile(filename)?.text ?? null;
