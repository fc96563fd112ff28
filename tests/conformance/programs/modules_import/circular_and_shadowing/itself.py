x = 1
try:
    from itself import y
except ImportError as e:
    print(e)
