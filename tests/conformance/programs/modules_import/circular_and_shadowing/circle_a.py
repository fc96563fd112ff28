from circle_b import b


def a(): return b()
