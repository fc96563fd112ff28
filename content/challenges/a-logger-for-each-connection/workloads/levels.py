import io
import logging

from gateway import Connection

stream = io.StringIO()
connection = Connection(7, stream)
logging.getLogger('gateway').setLevel(logging.ERROR)
connection.receive('not written')
connection.fail('written')
later = Connection(8, stream)
later.receive('not written either')
logging.getLogger('gateway').setLevel(logging.INFO)
later.receive('written, too')
print(stream.getvalue())
