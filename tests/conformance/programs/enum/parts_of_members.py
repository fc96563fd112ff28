"""What the members of an enum hold."""
import enum
import gc


class Color(enum.Enum):
    RED = 1
    GREEN = 'two'


print(sorted(Color.RED.__dict__), gc.is_tracked(Color.RED))
