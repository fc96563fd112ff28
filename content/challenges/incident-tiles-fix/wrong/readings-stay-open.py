"""Serves tiles of a map: a peer looks at a view, features are read from a file, and a tile is drawn."""

import collections
import functools
import math


class Feature:
    """A named place."""

    def __init__(self, name, latitude):
        self.name = name
        self.latitude = latitude


class Source:
    """The features of a file with lines like 'Kyoto;35.01'. The file is read anew each time: it may be larger than memory."""

    def __init__(self, path):
        self.path = path

    def features(self):
        with open(self.path, encoding='utf-8') as file:
            for line in file:
                name, _, latitude = line.strip().partition(';')
                yield Feature(name, float(latitude))


class Statistics:
    """What has been done so far."""

    def __init__(self):
        self.tiles = 0
        self.rows = 0


statistics = Statistics()


@functools.lru_cache(maxsize=1000)
def row_of(zoom, latitude):
    """The row of pixels that a latitude has at a zoom. Slow, and asked for again and again, by one view after the other."""
    statistics.rows += 1
    angle = math.radians(latitude)
    mercator = math.log(math.tan(math.pi / 4 + angle / 2))
    return round((1 - mercator / math.pi) / 2 * 256 * 2 ** zoom)


class View:
    """What a peer looks at: a zoom, and a range of latitudes. There is a new one for every request."""

    def __init__(self, peer, zoom, south, north):
        self.peer = peer
        self.zoom = zoom
        self.south = south
        self.north = north

    def shows(self, feature):
        return self.south <= feature.latitude <= self.north

    def row(self, latitude):
        return row_of(self.zoom, latitude)


class Tile:
    """A drawn tile. In production it is a picture of some hundred kilobytes."""

    def __init__(self, lines):
        self.lines = lines

    def __str__(self):
        return ' | '.join(self.lines)


class Server:
    """Answers requests. The latest tiles are kept, since many peers look at the same places."""

    def __init__(self, source, keep=20):
        self.source = source
        self.keep = keep
        self.tiles = collections.OrderedDict()
        self.readings = {}

    def tile(self, view):
        """The tile of a view, drawn if need be."""
        key = view.zoom, view.south, view.north
        if key not in self.tiles:
            self.tiles[key] = self.draw(view)
        self.tiles.move_to_end(key)
        while len(self.tiles) > self.keep:
            self.tiles.popitem(last=False)
        return self.tiles[key]

    def draw(self, view):
        statistics.tiles += 1
        shown = [feature for feature in self.source.features() if view.shows(feature)]
        shown.sort(key=lambda feature: (view.row(feature.latitude), feature.name))
        return Tile([f'{feature.name} @{view.row(feature.latitude)}' for feature in shown])

    def first(self, view):
        """The name of the first place in a view, for a tooltip; None when there is none."""
        reading = self.source.features()
        self.readings[view] = reading
        for feature in reading:
            if view.shows(feature):
                return feature.name
        return None

    def more(self, view):
        """The next place after the one that first() or more() gave last; None at the end."""
        reading = self.readings.get(view)
        if reading is None:
            return None
        for feature in reading:
            if view.shows(feature):
                return feature.name
        del self.readings[view]
        return None

    def leave(self, view):
        """The peer looks at something else: there will be no more() for this view."""
