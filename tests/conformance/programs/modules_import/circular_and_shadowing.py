"""Modules that import each other before they are ready, and files that hide a module of the library."""
for name in ('circle_a', 'circle_c', 'itself', 'parcel.first', 'colorsys'):
    try:
        module = __import__(name)
        print(name, module.y)
    except (ImportError, AttributeError) as e:
        print(type(e).__name__, e)
import circle_d
