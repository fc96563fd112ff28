import widgets


class Logger:
    def __init__(self, name):
        self.name = name

    def note(self, text):
        print(self.name, text)


def fill(widget):
    def count(text):
        print(len(text))

    widget.on('say', count)
    widget.on('say', lambda text: print(text.upper()))
    widget.on('say', Logger('log').note)


widget = widgets.Widget()
fill(widget)
# mark: only the widget holds them
widget.emit('say', 'hello')
other = widgets.Widget()
other.on('say', widget.emit)
del widget
other.emit('say', 'say', 'through the other')
