"""What was different about flags before Python 3.11: they are taken apart by value, and combinations have no name."""


def _high_bit(value):
    return value.bit_length() - 1


def _decompose(flag, value):
    """The members that a value consists of, the largest first, and the bits that none of them has."""
    by_value = flag._value2member_map_
    left = value
    members = []
    for member in flag:
        bits = member._value_
        if bits and bits & value == bits:
            members.append(member)
            left &= ~bits
    unseen = left if value >= 0 else 0
    while unseen:
        bit = 2 ** _high_bit(unseen)
        if bit in by_value:
            members.append(by_value[bit])
            left &= ~bit
        unseen &= ~bit
    if not members and value in by_value:
        members.append(by_value[value])
    members.sort(key=lambda member: member._value_, reverse=True)
    if len(members) > 1 and members[0]._value_ == value:
        del members[0]
    return members, left


def _names(flag):
    return '|'.join([str(member._name_ or member._value_) for member in _decompose(flag.__class__, flag._value_)[0]])


def _refuse(cls, value):
    raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))


def _enter(cls, member, value):
    member._name_ = None
    member._value_ = value
    return cls._value2member_map_.setdefault(value, member)


class FlagMethods:
    """Methods of Flag."""

    @classmethod
    def _missing_(cls, value):
        if value < 0:
            return ~cls._create_pseudo_member_(~value)
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        """A combination that is made when it is first asked for."""
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if _decompose(cls, value)[1]:
            _refuse(cls, value)
        return _enter(cls, object.__new__(cls), value)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __repr__(self):
        name = self._name_ if self._name_ is not None else _names(self)
        return '<%s.%s: %r>' % (self.__class__.__name__, name, self._value_)

    def __str__(self):
        name = self._name_ if self._name_ is not None else _names(self)
        return '%s.%s' % (self.__class__.__name__, name)

    def __or__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ ^ other._value_)

    def __invert__(self):
        members = _decompose(self.__class__, self._value_)[0]
        inverted = self.__class__(0)
        for member in self.__class__:
            if member not in members and not member._value_ & self._value_:
                inverted = inverted | member
        return self.__class__(inverted)


class IntFlagMethods:
    """Methods of IntFlag."""

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            _refuse(cls, value)
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        """A combination, and members for its bits that have none."""
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        values = [value]
        extra = _decompose(cls, value)[1]
        while extra:
            bit = 2 ** _high_bit(extra)
            if bit not in cls._value2member_map_ and bit not in values:
                values.append(bit)
            extra = 0 if extra == -bit else extra ^ bit
        for each in reversed(values):
            member = _enter(cls, int.__new__(cls, each), each)
        return member

    def __or__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ | self.__class__(other)._value_)

    def __and__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ & self.__class__(other)._value_)

    def __xor__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ ^ self.__class__(other)._value_)

    def __invert__(self):
        return self.__class__(~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def put_methods(cls, methods):
    """Let a class of flags have them instead of its own."""
    for name, method in vars(methods).items():
        if name not in ('__module__', '__qualname__', '__dict__', '__weakref__', '__doc__'):
            setattr(cls, name, method)
