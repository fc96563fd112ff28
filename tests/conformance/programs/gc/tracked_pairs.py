# profiles: 3.10+
# stress: audit because it shows what collections untrack
# Which of the pairs that dicts, zip and enumerate give out the collector tracks.
import gc
d = {1: 2, 3: 4, 5: 6}
t = gc.is_tracked
print('list', [t(x) for x in list(d.items())], [t(x) for x in d.items()])
keep = []
for x in d.items(): keep.append(x); print(t(x), end=' ')
print([t(x) for x in keep])
for x in d.items(): print(t(x), end=' ')
print()
print('zip', [t(x) for x in list(zip([1, 2], [3, 4]))], [t(x) for x in zip([1, 2], [3, 4])], 'enum', [t(x) for x in list(enumerate([1, 2]))], [t(x) for x in enumerate([1, 2])])
print('sorted', [t(x) for x in sorted(d.items())], [t(x) for x in tuple(d.items())], [t(x) for x in [*d.items()]])
i = iter(d.items()); a = next(i); print(t(a)); b = next(i); print(t(a), t(b)); del a, b; c = next(i); print(t(c))
l = list(d.items()); print(t(l[0])); gc.collect(); print([t(x) for x in l], t(d))
e = {1: [], 2: 3}
print('mixed', [t(x) for x in list(e.items())], [t(x) for x in list(e.items())], t(list(e.items())[1]))
print('rev', [t(x) for x in list(reversed(d.items()))], t(d.popitem()), t(max(d.items())))
import itertools, collections
o = collections.OrderedDict(d)
print('od', [t(x) for x in list(o.items())], [t(x) for x in o.items()], [t(x) for x in list(itertools.pairwise([1, 2, 3, 4]))], [t(x) for x in list(reversed(o.items()))])
print('ch', [t(x) for x in list(collections.Counter([1, 2]).items())], [t(x) for x in collections.Counter([1, 2]).most_common()], t(list(collections.ChainMap(d).items())[1]))
k = []; k.extend(d.items()); k += d.items(); k[:0] = d.items(); print([t(x) for x in k], [t(x) for x in set(d.items())])
