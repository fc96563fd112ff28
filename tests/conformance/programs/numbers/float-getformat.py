# How floats are stored.
for kind in ['double', 'float', 'other', 1]:
    try:
        print(float.__getformat__(kind))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
