"""Reads a log with regular expressions and makes a report of it."""
import collections
import datetime as dt
import json
import re
import statistics
import sys

LOG = r'''
2024-03-01T08:00:01Z INFO  [web-1] GET /index.html 200 12ms user=ann
2024-03-01T08:00:02Z WARN  [web-2] GET /search?q=caf%C3%A9 200 340ms user=bob
2024-03-01T08:00:02Z ERROR [web-1] POST /login 500 51ms user=- msg="database \"main\" is gone"
2024-03-01T08:05:12Z INFO  [web-1] GET /index.html 304 3ms user=ann
garbage that nobody wrote
2024-03-01T09:15:00Z ERROR [web-2] POST /login 503 1020ms user=eve msg="too many"
2024-03-01T09:15:01Z INFO  [web-2] DELETE /item/42 204 17ms user=bob
2024-03-01T23:59:59Z INFO  [web-1] GET /item/42 404 9ms user=ann
'''.strip().splitlines()

LINE = re.compile(r'''
    ^(?P<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)Z\s+
    (?P<level>[A-Z]+)\s+
    \[(?P<host>[\w-]+)\]\s+
    (?P<method>GET|POST|PUT|DELETE)\s(?P<path>\S+)\s
    (?P<status>\d{3})\s(?P<ms>\d+)ms\s
    user=(?P<user>\S+)
    (?:\s+msg="(?P<message>(?:\\.|[^"\\])*)")?$
''', re.VERBOSE)

Hit = collections.namedtuple('Hit', 'time level host method path status ms user message')


def parse(lines):
    for number, line in enumerate(lines, 1):
        if (found := LINE.match(line)) is None:
            print(f'line {number} is not understood: {line[:12]!r}...', file=sys.stderr)
            continue
        fields = found.groupdict()
        fields['time'] = dt.datetime.fromisoformat(fields['time']).replace(tzinfo=dt.timezone.utc)
        fields['ms'], fields['status'] = int(fields['ms']), int(fields['status'])
        if fields['message']:
            fields['message'] = re.sub(r'\\(.)', r'\1', fields['message'])
        yield Hit(**fields)


hits = list(parse(LOG))
print(len(hits), 'hits between', hits[0].time.isoformat(), 'and', max(hit.time for hit in hits).strftime('%H:%M:%S on %A'))

levels = collections.Counter(hit.level for hit in hits)
print(levels.most_common(2), levels['FATAL'], sum(levels.values()))

times = [hit.ms for hit in hits]
print(f'mean {statistics.mean(times):.1f}, median {statistics.median(times)}, stdev {statistics.stdev(times):.2f}')
print('quartiles', [round(q, 2) for q in statistics.quantiles(times)])

by_host = collections.defaultdict(lambda: collections.defaultdict(int))
for hit in hits:
    by_host[hit.host][hit.status // 100] += 1
for host in sorted(by_host):
    print(host, dict(sorted(by_host[host].items())))

paths = {re.sub(r'\d+', '<n>', re.split(r'[?#]', hit.path)[0]) for hit in hits}
print(sorted(paths))
print([hit.message for hit in hits if hit.message])
gaps = [(b.time - a.time) for a, b in zip(hits, hits[1:])]
print(max(gaps), str(sum(gaps, dt.timedelta())), divmod(max(gaps), dt.timedelta(hours=1)))
slowest = max(hits, key=lambda hit: hit.ms)
print(json.dumps(slowest._asdict(), default=str, indent=2, sort_keys=True))
hours = collections.OrderedDict.fromkeys(f'{hit.time:%H}h' for hit in hits)
print(list(hours), re.findall(r'\b(\w)(\w*)\b', 'find all groups'), re.sub(r'(?P<w>\w+)', lambda m: m['w'][::-1], 'ab cd'))
