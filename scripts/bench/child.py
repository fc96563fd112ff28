"""The same as child.mjs for a Python that runs by itself: python child.py PROGRAM.py"""
import io
import json
import re
import sys
import time


def most_kilobytes():
    # The resource module's figure would have the process in it that started this one.
    with open('/proc/self/status') as status:
        return int(re.search(r'VmHWM:\s*(\d+)', status.read())[1])


with open(sys.argv[1]) as file:
    source = file.read()
sys.argv = sys.argv[1:]
real, sys.stdout = sys.stdout, io.StringIO()
before = most_kilobytes()
cpu, wall = time.process_time(), time.perf_counter()
exec(compile(source, 'bench.py', 'exec'), {'__name__': '__main__'})
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
after = most_kilobytes()
print(json.dumps({'load': 0, 'wall': wall * 1000, 'cpu': cpu * 1000, 'kilobytes': after - before}), file=real)
