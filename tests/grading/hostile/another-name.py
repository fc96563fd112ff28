# Binds the name to a class that was made under another.
_Hidden = type('_Hidden', (), dict(Handler.__dict__))
Handler = _Hidden
del _Hidden
