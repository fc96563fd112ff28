# Exits once more, with status 0, while the interpreter ends.
import atexit, sys
atexit.register(sys.exit, 0)
