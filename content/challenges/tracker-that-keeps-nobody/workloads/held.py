from tracker import live, tracked


@tracked
class Guest:
    def __init__(self, room):
        self.room = room


hotel = {room: Guest(room) for room in (101, 102, 103)}
Guest(0)
# mark: while three are held
print([guest.room for guest in live(Guest)])
found = live(Guest)
hotel.clear()
print([guest.room for guest in live(Guest)])
del found
print(live(Guest))
