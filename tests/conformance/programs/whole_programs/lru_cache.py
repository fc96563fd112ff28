"""An LRU cache with a doubly linked list, compared with functools.lru_cache and OrderedDict."""
# stress: none: a long program, too slow with a collection at every allocation
import functools
import sys
from collections import OrderedDict
from typing import Any, Callable, Hashable, Iterator, Optional


class _Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key: Hashable, value: Any) -> None:
        self.key = key
        self.value = value
        self.prev: Optional["_Node"] = None
        self.next: Optional["_Node"] = None

    def __repr__(self) -> str:
        return f"_Node({self.key!r}={self.value!r})"


class LRUCache:
    def __init__(self, capacity: int, on_evict: Optional[Callable[[Hashable, Any], None]] = None) -> None:
        if capacity <= 0:
            raise ValueError(f"capacity must be positive, got {capacity}")
        self.capacity = capacity
        self.on_evict = on_evict
        self.map: dict[Hashable, _Node] = {}
        self.head = _Node(None, None)
        self.tail = _Node(None, None)
        self.head.next = self.tail
        self.tail.prev = self.head
        self.hits = self.misses = 0

    def _unlink(self, node: _Node) -> None:
        node.prev.next = node.next
        node.next.prev = node.prev

    def _push_front(self, node: _Node) -> None:
        node.next = self.head.next
        node.prev = self.head
        self.head.next.prev = node
        self.head.next = node

    def __getitem__(self, key: Hashable) -> Any:
        try:
            node = self.map[key]
        except KeyError:
            self.misses += 1
            raise KeyError(f"{key!r} is not cached") from None
        self.hits += 1
        self._unlink(node)
        self._push_front(node)
        return node.value

    def __setitem__(self, key: Hashable, value: Any) -> None:
        if key in self.map:
            node = self.map[key]
            node.value = value
            self._unlink(node)
        else:
            if len(self.map) >= self.capacity:
                oldest = self.tail.prev
                self._unlink(oldest)
                del self.map[oldest.key]
                if self.on_evict:
                    self.on_evict(oldest.key, oldest.value)
            node = self.map[key] = _Node(key, value)
        self._push_front(node)

    def __contains__(self, key):
        return key in self.map

    def __len__(self):
        return len(self.map)

    def __iter__(self) -> Iterator[Hashable]:
        node = self.head.next
        while node is not self.tail:
            yield node.key
            node = node.next

    def __repr__(self):
        pairs = ", ".join(f"{k!r}: {self.map[k].value!r}" for k in self)
        return f"{type(self).__name__}({{{pairs}}}, hits={self.hits}, misses={self.misses})"


evicted = []
cache = LRUCache(3, on_evict=lambda k, v: evicted.append((k, v)))
for i, word in enumerate("one two three four two five".split()):
    cache[word] = i
    print(f"{word:<6}{list(cache)}")
print(cache, evicted, sep="\n")
try:
    cache["one"]
except KeyError as e:
    print("KeyError:", e, e.__cause__, e.__suppress_context__)
print(cache["two"], cache)
try:
    LRUCache(0)
except ValueError as e:
    print(e)


@functools.lru_cache(maxsize=2)
def square(n, *, verbose=False):
    if verbose:
        print("computing", n)
    return n * n


square(2, verbose=True); square(2, verbose=True); square(3); square(4); square(2, verbose=True)
print(square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5))

od = OrderedDict.fromkeys("abc", 0)
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, od.popitem(last=False), list(reversed(od)))
print(sys.getsizeof(_Node(1, 2)) > 0, hasattr(_Node(1, 2), "__dict__"))
