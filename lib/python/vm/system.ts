import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import { newRef } from '../heap/refcount';
import { system } from '../protocols/system-state';
import { exceptionOf } from '../types/exceptions';
import { frameObjectBorrowed } from './frames';
import { recordedTraceback } from './handled-tracebacks';
import { importState } from './import';
import { handledException } from './run';
import { frameAt, vm } from './state';
import './trace-functions';

/** What the modules sys, traceback and weakref learn of the machine. */
system.modules = () => importState.modules;
system.handledException = handledException;
system.handledTraceback = (exception) => (knobs.objects.handlersHoldTraceback ? recordedTraceback(exception) : exceptionOf(exception).traceback);
system.depth = () => vm.depth + 1;
system.frame = (depth) => (depth <= vm.depth ? newRef(frameObjectBorrowed(frameAt(vm.depth - depth))) : NULL);
const knownFile = (filename: string) => (filename === system.hiddenFile ? undefined : importState.files.get(filename));
system.sourceLine = (filename, line) => knownFile(filename)?.lineText(line) ?? null;
system.sourceText = (filename) => knownFile(filename)?.text ?? null;
