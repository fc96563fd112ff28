# Names of attributes that are put together while the program runs are found like those that are written.
namespace = {}
for letter in 'xyz':
    namespace['field_' + letter] = letter.upper()
Made = type('Made', (), namespace)
print(Made.field_x, Made.field_y, Made().field_z, hasattr(Made, 'field_' + 'w'))
setattr(Made, 'late' + '_one', 1)
print(Made.late_one, sorted(name for name in vars(Made) if not name.startswith('__')))
print([getattr(Made, ''.join(['field', '_', letter])) for letter in 'xyz'])


class Meta(type):
    def __new__(meta, name, bases, namespace):
        return super().__new__(meta, name, bases, {key.upper() if key.islower() else key: value for key, value in namespace.items()})


class Loud(metaclass=Meta):
    shout = 1

    def speak(self):
        return self.SHOUT


print(Loud.SHOUT, Loud().SPEAK())
