import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { call } from '../protocols/call';
import { newInt } from '../values/numbers';
import type { MonitoredEvent } from './monitoring';
import { isMonitored, listeners, monitor, takeAnswer } from './monitoring';
import { vm } from './state';
import type { ThreadTrace } from './trace-state';

/**
 * Calls the callbacks of the tools that want to know of an event in the running frame, at an instruction of those that are shown. Takes the
 * further arguments over. CPython: Python/instrumentation.c, call_instrumentation_vector().
 */
export function tellTools(state: ThreadTrace, event: MonitoredEvent, shown: number, first: Ref = NULL, second: Ref = NULL): void {
  const rest = [first, second].filter((ref) => ref !== NULL);
  if (!monitor.active || state.busy || !isMonitored(event)) {
    rest.forEach(decref);
    return;
  }
  const { codeRef } = vm.frame;
  const mark = holdMark();
  for (const ref of rest) hold(ref);
  const offset = 2 * shown;
  const place = hold(newInt(offset));
  const args = event === 'LINE' ? [codeRef, ...rest] : [codeRef, place, ...rest];
  state.busy = true;
  try {
    for (const { tool, callback } of listeners(event, codeRef, offset)) {
      const own = holdMark();
      hold(newRef(callback));
      const result = call(callback, ...args);
      dropHolds(own);
      decref(callback);
      takeAnswer(result, event, tool, codeRef, offset);
    }
  } finally {
    state.busy = false;
  }
  dropHolds(mark);
  decref(place);
  rest.forEach(decref);
}
