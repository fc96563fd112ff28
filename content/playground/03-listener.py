# A listener that keeps its screen alive
class Button:
    def __init__(self):
        self.listeners = []

    def on_click(self, listener):
        self.listeners.append(listener)


class Screen:
    def __init__(self, name, button):
        self.name = name
        self.pixels = [0] * 20
        button.on_click(self.redraw)

    def redraw(self):
        print('redraw', self.name)


button = Button()
for name in ('home', 'search', 'settings'):
    screen = Screen(name, button)
del screen
print(len(button.listeners), 'screens are still held by the bound methods in the list')
