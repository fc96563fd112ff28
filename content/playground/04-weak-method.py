# The same listener, held weakly
import weakref


class Button:
    def __init__(self):
        self.listeners = []

    def on_click(self, listener):
        self.listeners.append(weakref.WeakMethod(listener, self.listeners.remove))


class Screen:
    def __init__(self, name, button):
        self.name = name
        button.on_click(self.redraw)

    def redraw(self):
        print('redraw', self.name)


button = Button()
for name in ('home', 'search', 'settings'):
    screen = Screen(name, button)
for listener in button.listeners:
    listener()()
del screen
print(len(button.listeners), 'listeners are left')
