"""An event bus for bound methods."""
import weakref


class Bus:
    def __init__(self):
        self._references = []

    def subscribe(self, method):
        """From now on `publish` calls the method, as long as somebody holds its object."""
        # A bound method dies right after the call; a WeakMethod lives as long as the object. Its callback must not hold the bus.
        references = self._references
        references.append(weakref.WeakMethod(method, lambda gone: remove(references, gone)))

    def unsubscribe(self, method):
        """Ends one subscription of the method."""
        for reference in self._references:
            if reference() == method:
                remove(self._references, reference)
                return

    def publish(self, *args):
        """Calls the subscribed methods in order; how many they were."""
        called = 0
        for reference in list(self._references):
            method = reference()
            if method is not None and any(reference is one for one in self._references):
                called += 1
                method(*args)
        return called


def remove(references, gone):
    """By identity: two references are equal when their methods are."""
    for position, reference in enumerate(references):
        if reference is gone:
            del references[position]
            return
