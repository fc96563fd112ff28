from typing import Any, Callable, Dict, Generic, Iterable, List, Optional, Tuple, TypeVar, Union

T = TypeVar("T")


def head(items: List[T], default: Optional[T] = None) -> Optional[T]:
    return items[0] if items else default


def apply(function: Callable[[int], int], *values: int, **named: "str") -> Dict[str, Any]:
    return {"values": [function(v) for v in values], "named": named}


class Stack(Generic[T]):
    items: List[T]
    size: int = 0

    def push(self, item: T) -> None:
        self.size += 1


total: int = 0
declared: str
print(head([1]), head([]), apply(lambda x: -x, 1, 2, k="v"))
print(list(head.__annotations__), list(apply.__annotations__), list(Stack.__annotations__))
print("declared" in globals(), total)
stack = Stack()
stack.push(1)
print(stack.size, Stack.__name__)


def pair(x: int | None, y: list[int] | tuple[str, ...] = ()) -> dict[str, int]:
    return {"x": x or 0}


print(pair(3), pair(None))


def undefined_later(node: "Node") -> "Node":
    return node


class Node:
    next: "Node | None" = None


print(undefined_later(Node()).next, undefined_later.__annotations__["node"])
x: list = [y := 1, 2]
obj = Node()
obj.next: Node = Node()
print(x, obj.next is not None)
