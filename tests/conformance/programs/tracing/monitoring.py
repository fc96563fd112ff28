# profiles: 3.12+
"""Tools are told of what they ask for, and no more."""
import sys

mon = sys.monitoring
E = mon.events
TOOL = mon.PROFILER_ID
mon.use_tool_id(TOOL, 'demo')
print(mon.get_tool(TOOL), mon.get_tool(mon.DEBUGGER_ID), mon.get_events(TOOL))


def work(n):
    total = 0
    for i in range(n):
        total += i
    try:
        len(total)
    except TypeError:
        total = -total
    return total


def counter():
    yield 1
    yield 2


log = []
first = work.__code__.co_firstlineno
mon.register_callback(TOOL, E.PY_START, lambda code, offset: log.append(('start', code.co_name)))
mon.register_callback(TOOL, E.PY_RETURN, lambda code, offset, value: log.append(('return', code.co_name, value)))
mon.register_callback(TOOL, E.PY_YIELD, lambda code, offset, value: log.append(('yield', value)))
mon.register_callback(TOOL, E.PY_RESUME, lambda code, offset: log.append(('resume', code.co_name)))
mon.register_callback(TOOL, E.RAISE, lambda code, offset, error: log.append(('raise', type(error).__name__)))
mon.register_callback(TOOL, E.CALL, lambda code, offset, callee, argument: log.append(('call', callee.__name__, argument is mon.MISSING)))
mon.set_events(TOOL, E.PY_START | E.PY_RETURN | E.PY_YIELD | E.PY_RESUME | E.RAISE | E.CALL)
work(3)
list(counter())
mon.set_events(TOOL, 0)
for entry in log:
    print(*entry)

lines = []


def line(code, number):
    lines.append(number - first)
    return mon.DISABLE


mon.register_callback(TOOL, E.LINE, line)
mon.set_local_events(TOOL, work.__code__, E.LINE)
work(3)
work(3)
mon.restart_events()
work(1)
mon.set_local_events(TOOL, work.__code__, 0)
print(lines)

for action in (lambda: mon.use_tool_id(TOOL, 'again'), lambda: mon.set_events(3, E.LINE), lambda: mon.set_events(9, E.LINE),
               lambda: mon.register_callback(TOOL, 3, print),
               lambda: mon.set_events(TOOL, E.C_RETURN)):
    try:
        action()
    except ValueError as error:
        print('ValueError:', error)
mon.free_tool_id(TOOL)
print(mon.get_tool(TOOL))
