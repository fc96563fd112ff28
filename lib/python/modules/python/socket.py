"""Sockets, by name: there is no network to connect to."""

import enum

__all__ = ['socket', 'create_connection', 'create_server', 'error', 'gaierror', 'herror', 'timeout', 'gethostname', 'gethostbyname',
           'getaddrinfo', 'socketpair', 'AF_INET', 'AF_INET6', 'AF_UNIX', 'SOCK_STREAM', 'SOCK_DGRAM', 'SOCK_RAW', 'SOL_SOCKET',
           'SO_REUSEADDR', 'SO_KEEPALIVE', 'SO_BROADCAST', 'IPPROTO_TCP', 'IPPROTO_UDP', 'TCP_NODELAY', 'SHUT_RD', 'SHUT_WR',
           'SHUT_RDWR', 'SOMAXCONN', 'INADDR_ANY', 'has_ipv6', 'getdefaulttimeout', 'setdefaulttimeout', 'htons', 'htonl', 'ntohs',
           'ntohl', 'inet_aton', 'inet_ntoa', 'getfqdn', 'gethostbyaddr', 'getservbyname']

AddressFamily = enum.IntEnum('AddressFamily', {'AF_UNSPEC': 0, 'AF_UNIX': 1, 'AF_INET': 2, 'AF_INET6': 10})
SocketKind = enum.IntEnum('SocketKind', {'SOCK_STREAM': 1, 'SOCK_DGRAM': 2, 'SOCK_RAW': 3})
globals().update(AddressFamily.__members__)
globals().update(SocketKind.__members__)
SOL_SOCKET, SO_REUSEADDR, SO_BROADCAST, SO_KEEPALIVE = 1, 2, 6, 9
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, TCP_NODELAY = 0, 6, 17, 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN, INADDR_ANY, has_ipv6 = 4096, 0, False

error = OSError
timeout = TimeoutError


class herror(OSError):
    """A host that is not known."""


class gaierror(OSError):
    """An address that is not known."""


herror.__module__ = gaierror.__module__ = 'socket'
_default = None


def _no_network(*args, **kwargs):
    raise OSError('There is no network in here')


class socket:
    """One end of a connection."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _no_network()


SocketType = socket
create_connection = create_server = socketpair = fromfd = getaddrinfo = gethostbyname = gethostbyaddr = _no_network
getservbyname = getnameinfo = _no_network


def gethostname():
    """The name of this machine."""
    return 'localhost'


def getfqdn(name=''):
    """The full name of a machine."""
    return name.strip() or 'localhost'


def getdefaulttimeout():
    """How long new sockets wait."""
    return _default


def setdefaulttimeout(timeout):
    """Set how long new sockets wait."""
    global _default
    if timeout is not None and timeout < 0:
        raise ValueError('Timeout value out of range')
    _default = timeout if timeout is None else float(timeout)


def htons(x):
    """Two bytes in the order of the network."""
    return int.from_bytes(x.to_bytes(2, 'little'), 'big')


def htonl(x):
    """Four bytes in the order of the network."""
    return int.from_bytes(x.to_bytes(4, 'little'), 'big')


ntohs, ntohl = htons, htonl


def inet_aton(ip_string):
    """An address with dots as four bytes."""
    parts = ip_string.split('.')
    if len(parts) != 4 or not all(part.isdecimal() and int(part) < 256 for part in parts):
        raise OSError('illegal IP address string passed to inet_aton')
    return bytes(map(int, parts))


def inet_ntoa(packed_ip):
    """Four bytes as an address with dots."""
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join(map(str, packed_ip))
