"""An event bus for bound methods."""


class Bus:
    def subscribe(self, method):
        """From now on `publish` calls the method, as long as somebody holds its object."""

    def unsubscribe(self, method):
        """Ends one subscription of the method."""

    def publish(self, *args):
        """Calls the subscribed methods in order; how many they were."""
        return 0
