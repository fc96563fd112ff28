"""Waiting for connections, by name: there is no network."""

POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
error = OSError


def _no_network(*args, **kwargs):
    raise OSError('There is no network in here')


select = poll = epoll = _no_network
