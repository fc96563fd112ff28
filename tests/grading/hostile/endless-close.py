# Never ends, from the hundredth round on.
_close = Handler.close
def close(self, count=[0]):
    count[0] += 1
    while count[0] > 10:
        pass
    _close(self)
Handler.close = close
