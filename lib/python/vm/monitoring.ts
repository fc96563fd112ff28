import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { staticString } from '../object/names';
import { runStarts } from '../object/run-starts';
import { typeOf } from '../object/py-type';
import { addEngineRoots } from '../heap/engine-roots';
import { decref, newRef, xdecref } from '../heap/refcount';
import { knobs } from '../object/knobs';
import { call } from '../protocols/call';
import { setAttr } from '../protocols/attribute';
import { importHook } from '../protocols/import-hook';
import { dictSet } from '../protocols/mapping';
import { asLong } from '../protocols/number';
import { codeType } from '../types/code';
import { lateParts, moduleName } from '../types/module';
import { namespaceType } from '../types/namespace';
import { objectType } from '../types/object';
import { newDict } from '../values/dicts';
import { newInt } from '../values/numbers';
import { None } from '../values/singletons';
import { internedStr, isStr, newStr } from '../values/text';

/** `sys.monitoring` (PEP 669): which tools want to know what. The events come from `trace-functions.ts`. CPython: Python/instrumentation.c. */

const NAMES = [
  'PY_START', 'PY_RESUME', 'PY_RETURN', 'PY_YIELD', 'CALL', 'LINE', 'INSTRUCTION', 'JUMP', 'BRANCH', 'STOP_ITERATION', 'RAISE',
  'EXCEPTION_HANDLED', 'PY_UNWIND', 'PY_THROW', 'RERAISE', 'C_RETURN', 'C_RAISE',
] as const;

export type MonitoredEvent = (typeof NAMES)[number];

const bitOf = (event: MonitoredEvent): number => 1 << NAMES.indexOf(event);
const LOCAL_COUNT = NAMES.indexOf('RAISE');
const C_ENDS = bitOf('C_RETURN') | bitOf('C_RAISE');
const TOOLS = 6;

interface Tool {
  /** Owned, or NULL: not in use. */
  name: Ref;
  events: number;
  /** Owned, by number of the event. */
  callbacks: Map<number, Ref>;
  /** Events of single code objects, which are owned. */
  local: Map<Ref, number>;
}

const tools: Tool[] = [];
/** Places of events that callbacks do not want to hear of again. */
const disabled = new Set<string>();
const markers = { disable: NULL as Ref, missing: NULL as Ref };

/** What the machine does when the first tool wants something, or none any more. */
export const monitor = { active: false, fit: (): void => {} };

addEngineRoots(() => [...tools.flatMap(({ name, callbacks, local }) => [name, ...callbacks.values(), ...local.keys()])].filter((ref) => ref !== NULL));

function forget(): void {
  tools.length = 0;
  for (let i = 0; i < TOOLS; i++) tools.push({ name: NULL, events: 0, callbacks: new Map(), local: new Map() });
  disabled.clear();
  monitor.active = false;
}

runStarts.push(forget);

function fit(): void {
  monitor.active = tools.some(({ events, local }) => events !== 0 || [...local.values()].some((set) => set !== 0));
  monitor.fit();
}

/** A tool that wants to know of an event, and its callback, borrowed. */
export interface Listener {
  tool: number;
  callback: Ref;
}

/** Who wants to know of the event at this place of the code. C_RETURN and C_RAISE go with CALL. */
export function listeners(event: MonitoredEvent, codeRef: Ref, offset: number): Listener[] {
  const number = NAMES.indexOf(event);
  const wanted = (bitOf(event) & C_ENDS) === 0 ? bitOf(event) : bitOf('CALL');
  return tools.flatMap(({ events, callbacks, local }, tool) => {
    const callback = callbacks.get(number);
    if (callback === undefined || ((events | (local.get(codeRef) ?? 0)) & wanted) === 0) return [];
    return disabled.has(`${tool} ${number} ${codeRef} ${offset}`) ? [] : [{ tool, callback }];
  });
}

/** Whether any tool wants this event at all. */
export function isMonitored(event: MonitoredEvent): boolean {
  return tools.some(({ callbacks }) => callbacks.has(NAMES.indexOf(event)));
}

/** What a callback returned says whether it wants to hear of that place again. Takes the result over. */
export function takeAnswer(result: Ref, event: MonitoredEvent, tool: number, codeRef: Ref, offset: number): void {
  const disables = result === markers.disable;
  decref(result);
  if (!disables) return;
  const number = NAMES.indexOf(event);
  if (number < LOCAL_COUNT) {
    disabled.add(`${tool} ${number} ${codeRef} ${offset}`);
    return;
  }
  const callback = tools[tool].callbacks.get(number) ?? NULL;
  tools[tool].callbacks.delete(number);
  xdecref(callback);
  raise('ValueError', `Cannot disable ${event} events. Callback removed.`);
}

/** `sys.monitoring.MISSING`, borrowed. */
export const missingArgument = (): Ref => markers.missing;

function toolOf(id: Ref, inUse: boolean): Tool {
  const number = asLong(id);
  if (number < 0 || number >= TOOLS) raise('ValueError', `invalid tool ${number} (must be between 0 and ${TOOLS - 1})`);
  if (inUse && tools[number].name === NULL) raise('ValueError', `tool ${number} is not in use`);
  return tools[number];
}

function useTool(id: Ref, name: Ref): Ref {
  const tool = toolOf(id, false);
  if (!isStr(name)) raise('ValueError', 'tool name must be a str');
  if (tool.name !== NULL) raise('ValueError', `tool ${asLong(id)} is already in use`);
  tool.name = newRef(name);
  return None;
}

function clearTool(tool: Tool): void {
  const owned = [...tool.callbacks.values(), ...tool.local.keys()];
  tool.callbacks.clear();
  tool.local.clear();
  tool.events = 0;
  fit();
  owned.forEach(decref);
}

function freeTool(id: Ref): Ref {
  const tool = toolOf(id, false);
  clearTool(tool);
  const { name } = tool;
  tool.name = NULL;
  xdecref(name);
  return None;
}

function register(id: Ref, event: Ref, fn: Ref): Ref {
  const tool = toolOf(id, false);
  const set = asLong(event);
  if (set <= 0 || (set & (set - 1)) !== 0) raise('ValueError', 'The callback can only be set for one event at a time');
  const number = Math.log2(set);
  if (number >= NAMES.length) raise('ValueError', `invalid event ${set}`);
  const old = tool.callbacks.get(number) ?? None;
  if (fn === None) tool.callbacks.delete(number);
  else tool.callbacks.set(number, newRef(fn));
  return old;
}

function checkedSet(events: Ref, count: number, what: string): number {
  const set = asLong(events);
  if (set < 0 || set >= 1 << NAMES.length) raise('ValueError', `invalid ${what} 0x${(set >>> 0).toString(16)}`);
  if ((set & C_ENDS) !== 0 && (set & bitOf('CALL')) === 0) raise('ValueError', 'cannot set C_RETURN or C_RAISE events independently');
  const kept = set & ~C_ENDS;
  if (kept >= 1 << count) raise('ValueError', `invalid local event set 0x${set.toString(16)}`);
  return kept;
}

function setEvents(id: Ref, events: Ref): Ref {
  const tool = toolOf(id, false);
  const set = checkedSet(events, NAMES.length, 'event set');
  toolOf(id, true).events = set;
  if (tool.events !== 0) forgetPlaces(asLong(id));
  fit();
  return None;
}

function forgetPlaces(tool: number): void {
  for (const place of disabled) if (place.startsWith(`${tool} `)) disabled.delete(place);
}

function localCode(code: Ref): Ref {
  return typeOf(code) === codeType ? code : raise('TypeError', 'code must be a code object');
}

function setLocalEvents(id: Ref, code: Ref, events: Ref): Ref {
  const tool = toolOf(id, false);
  localCode(code);
  const set = checkedSet(events, LOCAL_COUNT, 'local event set');
  toolOf(id, true);
  if (!tool.local.has(code)) newRef(code);
  tool.local.set(code, set);
  fit();
  return None;
}

function allEvents(): Ref {
  const dict = newDict();
  NAMES.forEach((name, number) => {
    const mask = tools.reduce((found, { events }, tool) => ((events & (1 << number)) === 0 ? found : found | (1 << tool)), 0);
    if (mask === 0) return;
    const [key, value] = [newStr(name), newInt(mask)];
    dictSet(dict, key, value);
    decref(key);
    decref(value);
  });
  return dict;
}

/** A namespace with these attributes, whose values are taken over. */
function namespaceOf(values: Readonly<Record<string, Ref>>): Ref {
  const made = call(namespaceType.ref);
  for (const [name, value] of Object.entries(values)) {
    const key = internedStr(name);
    setAttr(made, key, value);
    decref(key);
    decref(value);
  }
  return made;
}

const MODULE = 'sys.monitoring';

// Few programs want it, so that it is no part of what a run begins with.
lateParts.find = (module, name) => {
  if (name !== 'monitoring' || moduleName(module) !== 'sys' || knobs.values.absent.has(MODULE)) return NULL;
  const made = importHook.module(MODULE);
  setAttr(module, staticString('monitoring'), made);
  return made;
};

defineModule({
  name: MODULE,
  functions: [
    native('use_tool_id', '(tool_id, name, /)', useTool),
    native('clear_tool_id', '(tool_id, /)', (id: Ref) => {
      clearTool(toolOf(id, false));
      return None;
    }),
    native('free_tool_id', '(tool_id, /)', freeTool),
    native('get_tool', '(tool_id, /)', (id: Ref) => {
      const { name } = toolOf(id, false);
      return name === NULL ? None : newRef(name);
    }),
    native('register_callback', '(tool_id, event, func, /)', register),
    native('get_events', '(tool_id, /)', (id: Ref) => newInt(toolOf(id, false).events)),
    native('set_events', '(tool_id, event_set, /)', setEvents),
    native('get_local_events', '(tool_id, code, /)', (id: Ref, code: Ref) => newInt(toolOf(id, false).local.get(localCode(code)) ?? 0)),
    native('set_local_events', '(tool_id, code, event_set, /)', setLocalEvents),
    native('restart_events', '()', () => {
      disabled.clear();
      return None;
    }),
    native('_all_events', '()', allEvents),
  ],
  values: () => {
    const events = Object.fromEntries([...NAMES.map((name, number) => [name, newInt(1 << number)] as const), ['NO_EVENTS', newInt(0)] as const]);
    markers.disable = call(objectType.ref);
    markers.missing = call(objectType.ref);
    return {
      events: namespaceOf(events), DISABLE: markers.disable, MISSING: markers.missing,
      DEBUGGER_ID: newInt(0), COVERAGE_ID: newInt(1), PROFILER_ID: newInt(2), OPTIMIZER_ID: newInt(5),
    };
  },
});
