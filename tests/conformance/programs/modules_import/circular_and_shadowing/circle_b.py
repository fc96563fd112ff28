from circle_a import a


def b(): return a()
