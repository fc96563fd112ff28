# Collects at every close, under another name.
_gc = __import__('g' + 'c')
_close = Handler.close
def close(self):
    _close(self)
    getattr(_gc, 'col' + 'lect')()
Handler.close = close
