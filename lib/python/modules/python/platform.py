"""What the program runs on."""

from collections import namedtuple
import os
import sys

uname_result = namedtuple('uname_result', 'system node release version machine')


def python_version():
    """The version of Python, as text."""
    return '%d.%d.%d' % sys.version_info[:3]


def python_version_tuple():
    """The version of Python, as three texts."""
    return tuple(python_version().split('.'))


def python_implementation():
    """Which Python it is."""
    return 'CPython'


def python_branch():
    """Where the sources are from."""
    return ''


python_revision = python_branch


def python_compiler():
    """What Python was compiled with."""
    return sys.version.partition('[')[2].partition(']')[0]


def python_build():
    """When Python was compiled."""
    inside = sys.version.partition('(')[2].partition(')')[0]
    number, _, date = inside.partition(', ')
    return number, date


def uname():
    """What the machine says of itself."""
    return uname_result('Linux', 'localhost', '', '', 'x86_64')


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
    return ''


def architecture(executable=sys.executable, bits='', linkage=''):
    """How many bits, and the format of programs."""
    return bits or '64bit', linkage or 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """The library of C."""
    return lib, version


def platform(aliased=False, terse=False):
    """All of it in one text."""
    return 'Linux-x86_64'


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    """The version of macOS."""
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    """The version of Windows."""
    return release, version, csd, ptype
