"""The same as child.mjs for a Python that runs by itself: python child.py PROGRAM.py"""
import io
import json
import resource
import sys
import time

with open(sys.argv[1]) as file:
    source = file.read()
sys.argv = sys.argv[1:]
real, sys.stdout = sys.stdout, io.StringIO()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
cpu, wall = time.process_time(), time.perf_counter()
exec(compile(source, 'bench.py', 'exec'), {'__name__': '__main__'})
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({'load': 0, 'wall': wall * 1000, 'cpu': cpu * 1000, 'kilobytes': after - before}), file=real)
