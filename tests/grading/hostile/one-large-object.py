# Asks for terabytes at once.
bomb = bytearray(10 ** 13)
