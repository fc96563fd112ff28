"""What the program runs on."""

import collections
import functools
import itertools
import os
import re
import sys

_platform_cache = {}
_sys_version_cache = {}
_uname_cache = None
_os_release_cache = None
_os_release_candidates = ('/etc/os-release', '/usr/lib/os-release')
_STAGES = {'dev': 10, 'alpha': 20, 'a': 20, 'beta': 30, 'b': 30, 'c': 40, 'RC': 50, 'rc': 50, 'pl': 200, 'p': 200}


def _comparable_version(version):
    """A list that compares as versions do: numbers after words, stages of a release in their order."""
    parts = []
    for part in re.findall(r'\d+|[^\d._+-]+', version):
        if part.isdigit():
            parts += [100, int(part, 10)]
        else:
            parts += [_STAGES.get(part, 0), part]
    return parts


class uname_result(collections.namedtuple('uname_result_base', 'system node release version machine')):
    """What the machine says of itself; the sixth item is found out when it is asked for."""

    _fields = 'system', 'node', 'release', 'version', 'machine', 'processor'

    @functools.cached_property
    def processor(self):
        return ''

    def __iter__(self):
        return itertools.chain(super().__iter__(), (self.processor,))

    @classmethod
    def _make(cls, iterable):
        given = len(cls._fields) - 1
        result = cls.__new__(cls, *itertools.islice(iterable, given))
        result.__dict__.update(zip(cls._fields[given:], iterable))
        return result

    def __getitem__(self, key):
        return tuple(iter(self))[key]

    def __len__(self):
        return len(tuple(iter(self)))

    def __reduce__(self):
        return uname_result, tuple(iter(self))[:len(self._fields) - 1]


def uname():
    """What the machine says of itself."""
    global _uname_cache
    if _uname_cache is None:
        _uname_cache = uname_result('Linux', 'localhost', '', '', 'x86_64')
    return _uname_cache


def system():
    """The name of the operating system."""
    return uname().system


def node():
    """The name of the machine."""
    return uname().node


def release():
    """The operating system's version."""
    return uname().release


def version():
    """The operating system's version, in full."""
    return uname().version


def machine():
    """The kind of processor."""
    return uname().machine


def processor():
    """The processor's name."""
    return uname().processor


def system_alias(system, release, version):
    """The names under which the system is sold."""
    if system == 'SunOS' and release >= '5':
        major, dot, minor = release.partition('.')
        release = f'{int(major) - 3}{dot}{minor}' if major.isdigit() else release
        return 'Solaris', release, version
    if system in ('win32', 'win16'):
        return 'Windows', release, version
    return system, release, version


def architecture(executable=sys.executable, bits='', linkage=''):
    """How many bits, and the format of programs."""
    return bits or '64bit', linkage or 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """The library of C."""
    return lib, version


def platform(aliased=False, terse=False):
    """All of it in one text."""
    key = bool(aliased), bool(terse)
    text = _platform_cache.get(key)
    if text is None:
        system, _, release, _, machine, _ = uname()
        parts = [system, release] if terse else [system, release, machine]
        text = _platform_cache[key] = '-'.join(part for part in parts if part)
    return text


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    """The version of macOS."""
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    """The version of Windows."""
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows."""
    return None


def win32_is_iot():
    """Whether it is the Windows for small devices."""
    return win32_edition() in ('IoTUAP', 'NanoServer', 'WindowsCoreHeadless', 'IoTEdgeOS')


if sys.version_info < (3, 15):
    def java_ver(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', '')):
        """The version of Jython."""
        if sys.version_info >= (3, 13):
            import warnings
            warnings._deprecated('java_ver', remove=(3, 15))
        return release, vendor, vminfo, osinfo

if sys.version_info >= (3, 13):
    IOSVersionInfo = collections.namedtuple('IOSVersionInfo', 'system release model is_simulator')
    AndroidVer = collections.namedtuple('AndroidVer', 'release api_level manufacturer model device is_emulator')

    def ios_ver(system='', release='', model='', is_simulator=False):
        """The version of iOS."""
        return IOSVersionInfo(system, release, model, is_simulator)

    def android_ver(release='', api_level=0, manufacturer='', model='', device='', is_emulator=False):
        """The version of Android."""
        return AndroidVer(release, api_level, manufacturer, model, device, is_emulator)


_VERSION = re.compile(r'([\w.+]+)\s*(?:\(#?([^,)]+)(?:,\s*([\w ]*)(?:,\s*([\w :]*))?)?\)\s*)?(?:\[([^\]]+)\]?)?', re.ASCII)
_PYPY = re.compile(r'([\w.+]+)\s*\(#?([^,]+),\s*([\w ]+),\s*([\w :]+)\)\s*\[PyPy [^\]]+\]?')
_JYTHON = re.compile(r'([\d.]+)\s*\(#?([^,]+)(?:,\s*([\w ]*)(?:,\s*([\w :]*))?)?\)\s*\[([^\]]+)\]?')


def _sys_version(sys_version=None):
    """Implementation, version, branch, revision, number and date of the build, and compiler, out of a text like `sys.version`."""
    text = sys.version if sys_version is None else sys_version
    known = _sys_version_cache.get(text)
    if known is not None:
        return known
    pattern, name = _VERSION, 'CPython'
    if sys.platform.startswith('java'):
        pattern, name = _JYTHON, 'Jython'
    elif 'PyPy' in text:
        pattern, name = _PYPY, 'PyPy'
    match = pattern.match(text)
    if match is None or (pattern is _VERSION and (match[2] is None or match[5] is None)):
        raise ValueError(f'failed to parse {name} sys.version: {text!r}')
    version, number, date, time = match.group(1, 2, 3, 4)
    compiler = match[5] if pattern is _VERSION else ''
    if pattern is _JYTHON:
        compiler = text and match[5]
        time = None
    date = date or ''
    if time:
        date = f'{date} {time}'
    _, branch, revision = getattr(sys, '_git', ('', '', ''))
    parts = version.split('.')
    if len(parts) == 2:
        version = '.'.join(parts + ['0'])
    result = _sys_version_cache[text] = (name, version, branch, revision, number, date, compiler or '')
    return result


def python_implementation():
    """Which Python it is."""
    return _sys_version()[0]


def python_version():
    """The version of Python, as text."""
    return _sys_version()[1]


def python_version_tuple():
    """The version of Python, as three texts."""
    return tuple(_sys_version()[1].split('.'))


def python_branch():
    """The branch of the sources."""
    return _sys_version()[2]


def python_revision():
    """The revision of the sources."""
    return _sys_version()[3]


def python_build():
    """Number and date of the build."""
    return _sys_version()[4:6]


def python_compiler():
    """What Python was compiled with."""
    return _sys_version()[6]


_RELEASE_LINE = re.compile('^(?P<name>[a-zA-Z0-9_]+)=(?P<quote>["\']?)(?P<value>.*)(?P=quote)$')
_ESCAPED = re.compile(r'\\([\\$"\'`])')


def _parse_os_release(lines):
    """The names and values of a file os-release."""
    info = {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux'}
    for line in lines:
        match = _RELEASE_LINE.match(line)
        if match is not None:
            info[match['name']] = _ESCAPED.sub(r'\1', match['value'])
    return info


def freedesktop_os_release():
    """What the file os-release says."""
    global _os_release_cache
    if _os_release_cache is None:
        number = None
        for candidate in _os_release_candidates:
            try:
                with open(candidate, encoding='utf-8') as file:
                    _os_release_cache = _parse_os_release(file)
                    break
            except OSError as error:
                number = error.errno
        else:
            raise OSError(number, f'Unable to read files {", ".join(_os_release_candidates)}')
    return _os_release_cache.copy()
