# Leaves with status 0 in the middle of the rounds.
def close(self, count=[0]):
    count[0] += 1
    if count[0] > 10:
        raise SystemExit(0)
Handler.close = close
