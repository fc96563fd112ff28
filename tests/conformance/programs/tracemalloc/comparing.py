import tracemalloc

tracemalloc.start()
kept = bytearray(300_000)
gone = bytearray(200_000)
before = tracemalloc.take_snapshot()
new = [bytearray(50_000) for _ in range(2)]
kept.extend(bytes(150_000))
gone = None
after = tracemalloc.take_snapshot()


def show(diff):
    sign = '+' if diff.size_diff > 0 else '-' if diff.size_diff < 0 else '0'
    print(diff.traceback[0].lineno, sign, round(abs(diff.size_diff), -4), str(diff).count('KiB'))


for diff in after.compare_to(before, 'lineno'):
    if abs(diff.size_diff) > 50_000:
        show(diff)
for diff in after.compare_to(before, 'filename'):
    if abs(diff.size_diff) > 50_000:
        print(diff.traceback[0].lineno, diff.size_diff > 100_000)
back = before.compare_to(after, 'lineno')
print([diff.traceback[0].lineno for diff in back if abs(diff.size_diff) > 90_000])
