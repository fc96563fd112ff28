import gc
import weakref


class Button:
    def __init__(self):
        self.on_click = None


class Dialog:
    def __init__(self, title):
        self.title = title
        self.button = Button()
        self.button.on_click = lambda: print("clicked in", self.title)


class SafeDialog:
    def __init__(self, title):
        self.title = title
        self.button = Button()
        ref = weakref.ref(self)
        self.button.on_click = lambda: print("clicked in", ref().title if ref() else "nobody")


gc.collect()
gc.disable()
for cls in (Dialog, SafeDialog):
    dialog = cls(cls.__name__)
    dialog.button.on_click()
    ref = weakref.ref(dialog)
    button = dialog.button
    del dialog
    print("alive, button held:", ref() is not None)
    button.on_click()
    del button
    print("alive, nothing held:", ref() is not None)
    gc.collect()
    print("alive after collect:", ref() is not None)
