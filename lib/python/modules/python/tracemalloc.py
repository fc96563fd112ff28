"""Which lines of a program own how much memory."""

import fnmatch
import linecache
import os.path
import sys
from collections.abc import Iterable, Sequence
from functools import total_ordering

from _tracemalloc import *
from _tracemalloc import _get_object_traceback, _get_traces

_UNITS = ('B', 'KiB', 'MiB', 'GiB', 'TiB')


def _format_size(size, sign):
    plus = '+' if sign else ''
    for unit in _UNITS:
        if unit != 'B' and abs(size) < 100:
            return f'{size:{plus}.1f} {unit}'
        if unit == 'TiB' or abs(size) < 10240:
            return f'{size:{plus}.0f} {unit}'
        size /= 1024


def _average(size, count):
    return f', average={_format_size(size / count, False)}' if count else ''


class Statistic:
    """What the blocks of one group amount to."""

    __slots__ = ('traceback', 'size', 'count')

    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __eq__(self, other):
        if isinstance(other, Statistic):
            return (self.traceback, self.size, self.count) == (other.traceback, other.size, other.count)
        return NotImplemented

    def __str__(self):
        size = _format_size(self.size, False)
        return f'{self.traceback}: size={size}, count={self.count}' + _average(self.size, self.count)

    def __repr__(self):
        return f'<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>'

    def _sort_key(self):
        return self.size, self.count, self.traceback


class StatisticDiff:
    """How a group changed from one snapshot to a later one."""

    __slots__ = ('traceback', 'size', 'size_diff', 'count', 'count_diff')

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size = size
        self.size_diff = size_diff
        self.count = count
        self.count_diff = count_diff

    def _values(self):
        return self.traceback, self.size, self.size_diff, self.count, self.count_diff

    def __hash__(self):
        return hash(self._values())

    def __eq__(self, other):
        if isinstance(other, StatisticDiff):
            return self._values() == other._values()
        return NotImplemented

    def __str__(self):
        size = _format_size(self.size, False)
        change = _format_size(self.size_diff, True)
        text = f'{self.traceback}: size={size} ({change}), count={self.count} ({self.count_diff:+})'
        return text + _average(self.size, self.count)

    def __repr__(self):
        return (f'<StatisticDiff traceback={self.traceback!r} size={self.size} ({self.size_diff:+})'
                f' count={self.count} ({self.count_diff:+})>')

    def _sort_key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


def _compare_grouped_stats(old_group, new_group):
    changes = []
    for traceback, stat in new_group.items():
        before = old_group.pop(traceback, None)
        size, count = (0, 0) if before is None else (before.size, before.count)
        changes.append(StatisticDiff(traceback, stat.size, stat.size - size, stat.count, stat.count - count))
    for traceback, gone in old_group.items():
        changes.append(StatisticDiff(traceback, 0, -gone.size, 0, -gone.count))
    return changes


@total_ordering
class Frame:
    """A place in the source: a file and a line."""

    __slots__ = ('_frame',)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        """The file."""
        return self._frame[0]

    @property
    def lineno(self):
        """The line."""
        return self._frame[1]

    def __eq__(self, other):
        return self._frame == other._frame if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return f'{self.filename}:{self.lineno}'

    def __repr__(self):
        return f'<Frame filename={self.filename!r} lineno={self.lineno!r}>'


@total_ordering
class Traceback(Sequence):
    """The frames of a call stack, the oldest first."""

    __slots__ = ('_frames', '_total_nframe')

    def __init__(self, frames, total_nframe=None):
        Sequence.__init__(self)
        self._frames = tuple(reversed(frames))
        self._total_nframe = total_nframe

    if sys.version_info >= (3, 9):
        @property
        def total_nframe(self):
            """Frames that there were, or None if that is not known."""
            return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        chosen = self._frames[index]
        return tuple(map(Frame, chosen)) if isinstance(index, slice) else Frame(chosen)

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = '' if self._total_nframe is None else f' total_nframe={self._total_nframe}'
        return f'<Traceback {tuple(self)}{total}>'

    if sys.version_info >= (3, 7):
        def format(self, limit=None, most_recent_first=False):
            """Lines of text, as a traceback has them."""
            return self._lines(self._chosen(limit), most_recent_first)

        def _chosen(self, limit):
            if limit is None:
                return self
            return self[-limit:] if limit > 0 else self[:limit]
    else:
        def format(self, limit=None):
            """Lines of text, the most recent frame first."""
            return self._lines(tuple(self)[::-1][:limit], False)

    def _lines(self, frames, backwards):
        lines = []
        for frame in reversed(frames) if backwards else frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            source = linecache.getline(frame.filename, frame.lineno).strip()
            if source:
                lines.append(f'    {source}')
        return lines


def get_object_traceback(obj):
    """Where an object was made, or None if nobody traced then."""
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)


class Trace:
    """A block of memory."""

    __slots__ = ('_trace',)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        """Who allocated it: 0 is Python."""
        return self._trace[0]

    @property
    def size(self):
        """Bytes."""
        return self._trace[1]

    @property
    def traceback(self):
        """Where it was allocated."""
        return Traceback(*self._trace[2:])

    def __eq__(self, other):
        return self._trace == other._trace if isinstance(other, Trace) else NotImplemented

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return f'{self.traceback}: {_format_size(self.size, False)}'

    def __repr__(self):
        return f'<Trace domain={self.domain} size={_format_size(self.size, False)}, traceback={self.traceback!r}>'


class _Traces(Sequence):
    def __init__(self, traces):
        Sequence.__init__(self)
        self._traces = traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        chosen = self._traces[index]
        return tuple(map(Trace, chosen)) if isinstance(index, slice) else Trace(chosen)

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        return self._traces == other._traces if isinstance(other, _Traces) else NotImplemented

    def __repr__(self):
        return f'<Traces len={len(self)}>'


def _normalize_filename(filename):
    name = os.path.normcase(filename)
    return name[:-1] if name.endswith('.pyc') else name


class BaseFilter:
    """What all filters have."""

    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    """Takes blocks by the place where they were allocated."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self.inclusive = inclusive
        self._filename_pattern = _normalize_filename(filename_pattern)
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    @property
    def filename_pattern(self):
        """The pattern of file names."""
        return self._filename_pattern

    def _match_frame_impl(self, filename, lineno):
        if not fnmatch.fnmatch(_normalize_filename(filename), self._filename_pattern):
            return False
        return self.lineno is None or lineno == self.lineno

    def _match_frame(self, filename, lineno):
        return self._match_frame_impl(filename, lineno) ^ (not self.inclusive)

    def _match_traceback(self, traceback):
        if not self.all_frames:
            return self._match_frame(*traceback[0])
        found = any(self._match_frame_impl(*frame) for frame in traceback)
        return self.inclusive if found else not self.inclusive

    def _match(self, trace):
        matches = self._match_traceback(trace[2])
        if self.domain is None:
            return matches
        if self.inclusive:
            return matches and trace[0] == self.domain
        return matches or trace[0] != self.domain


class DomainFilter(BaseFilter):
    """Takes blocks by who allocated them."""

    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        """The domain."""
        return self._domain

    def _match(self, trace):
        return (trace[0] == self.domain) ^ (not self.inclusive)


class Snapshot:
    """The blocks that there were at one moment."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        """Write it to a file."""
        import pickle
        with open(filename, 'wb') as file:
            pickle.dump(self, file, pickle.HIGHEST_PROTOCOL)

    @staticmethod
    def load(filename):
        """Read one from a file."""
        import pickle
        with open(filename, 'rb') as file:
            return pickle.load(file)

    def _filter_trace(self, include_filters, exclude_filters, trace):
        if include_filters and not any(each._match(trace) for each in include_filters):
            return False
        return all(each._match(trace) for each in exclude_filters)

    def filter_traces(self, filters):
        """A new snapshot with the blocks that pass."""
        if not isinstance(filters, Iterable):
            raise TypeError(f'filters must be a list of filters, not {type(filters).__name__}')
        if not filters:
            return Snapshot(self.traces._traces.copy(), self.traceback_limit)
        include, exclude = [], []
        for each in filters:
            (include if each.inclusive else exclude).append(each)
        kept = [trace for trace in self.traces._traces if self._filter_trace(include, exclude, trace)]
        return Snapshot(kept, self.traceback_limit)

    def _group_by(self, key_type, cumulative):
        if key_type not in ('traceback', 'filename', 'lineno'):
            raise ValueError('unknown key_type: %r' % (key_type,))
        if cumulative and key_type == 'traceback':
            raise ValueError('cumulative mode cannot by used with key type %r' % key_type)
        groups = {}
        # What is known of a stack, or of a frame of one: its group.
        known = {}
        for trace in self.traces._traces:
            size, frames = trace[1], trace[2]
            for key in frames if cumulative else (frames,):
                traceback = known.get(key)
                if traceback is None:
                    traceback = known[key] = self._group_of(key, key_type, cumulative)
                stat = groups.get(traceback)
                if stat is None:
                    groups[traceback] = Statistic(traceback, size, 1)
                else:
                    stat.size += size
                    stat.count += 1
        return groups

    def _group_of(self, key, key_type, cumulative):
        if key_type == 'traceback':
            return Traceback(key)
        filename, lineno = key if cumulative else key[0]
        return Traceback(((filename, lineno if key_type == 'lineno' else 0),))

    def statistics(self, key_type, cumulative=False):
        """The groups, the largest first."""
        grouped = list(self._group_by(key_type, cumulative).values())
        grouped.sort(reverse=True, key=Statistic._sort_key)
        return grouped

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """How the groups changed since an older snapshot, the largest change first."""
        new_group = self._group_by(key_type, cumulative)
        changes = _compare_grouped_stats(old_snapshot._group_by(key_type, cumulative), new_group)
        changes.sort(reverse=True, key=StatisticDiff._sort_key)
        return changes


def take_snapshot():
    """The blocks that there are now."""
    if not is_tracing():
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    return Snapshot(_get_traces(), get_traceback_limit())
