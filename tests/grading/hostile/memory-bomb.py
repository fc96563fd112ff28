# Doubles a list until there is no memory left.
bomb = [None]
while True:
    bomb += bomb
