# Levels, the tree of loggers, propagation.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)-8s|%(name)s|%(message)s')
root = logging.getLogger()
app = logging.getLogger('app')
db = logging.getLogger('app.db')
deep = logging.getLogger('app.x.y')
print(root, app, db, deep.parent, app.getChild('db') is db)
app.debug('not shown')
app.info('shown %s %d', 'with', 2)
app.setLevel(logging.DEBUG)
db.debug('now shown')
print(db.getEffectiveLevel(), db.level, db.isEnabledFor(5), logging.getLevelName(20), logging.getLevelName('ERROR'), logging.getLevelName(13))
db.propagate = False
db.warning('to nobody but the last resort')
db.addHandler(logging.StreamHandler(sys.stdout))
db.error('own handler')
print(db.handlers, app.hasHandlers())
logging.addLevelName(25, 'NOTE')
app.log(25, 'a note')
logging.disable(logging.WARNING)
app.warning('disabled')
app.critical('%(a)s and %(b)s', {'a': 1, 'b': 2})
logging.disable(logging.NOTSET)
x = logging.getLogger('app.x')
print(deep.parent is x, x.parent is app)
for bad in (lambda: logging.getLogger(3), lambda: app.setLevel('LOUD'), lambda: app.setLevel(1.5), lambda: app.log('x', 'y')):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
