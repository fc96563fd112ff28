"""A text adventure played from a script of commands."""

import io
import random
import textwrap

ROOMS = {
    'hall': {'text': 'A draughty hall. There is a door to the north and stairs down.', 'exits': {'north': 'library', 'down': 'cellar'}, 'items': ['lamp']},
    'library': {'text': 'Shelves up to the ceiling, most of them empty.', 'exits': {'south': 'hall'}, 'items': ['book', 'key']},
    'cellar': {'text': 'It is dark and smells of potatoes.', 'exits': {'up': 'hall', 'east': 'vault'}, 'items': [], 'dark': True},
    'vault': {'text': 'Gold!', 'exits': {'west': 'cellar'}, 'items': ['gold'], 'locked': 'key'},
}

class Game:
    def __init__(self, seed=7):
        self.room, self.bag, self.moves = 'hall', set(), 0
        self.random = random.Random(seed)
        self.over = False

    @property
    def here(self):
        return ROOMS[self.room]

    def describe(self):
        if self.here.get('dark') and 'lamp' not in self.bag:
            return 'You see nothing at all.'
        lines = textwrap.wrap(self.here['text'], 40)
        if self.here['items']:
            lines.append('You see: ' + ', '.join(sorted(self.here['items'])))
        return '\n'.join(lines)

    def act(self, line):
        match line.lower().split():
            case []:
                return 'Pardon?'
            case ['look' | 'l']:
                return self.describe()
            case ['go', direction] | [('north' | 'south' | 'east' | 'west' | 'up' | 'down') as direction]:
                return self.go(direction)
            case ['take', 'all']:
                return '\n'.join(self.act(f'take {item}') for item in list(self.here['items'])) or 'Nothing here.'
            case ['take', *words] if words:
                item = ' '.join(words)
                if item not in self.here['items']:
                    return f'There is no {item} here.'
                self.here['items'].remove(item)
                self.bag.add(item)
                self.over = item == 'gold'
                return f'Taken: {item}.'
            case ['inventory' | 'i']:
                return 'You carry ' + (', '.join(sorted(self.bag)) or 'nothing') + '.'
            case ['quit']:
                self.over = True
                return 'Bye.'
            case [verb, *_]:
                return f"I don't know how to {verb}."

    def go(self, direction):
        if direction not in self.here['exits']:
            return 'There is no way.'
        target = self.here['exits'][direction]
        if (lock := ROOMS[target].get('locked')) and lock not in self.bag:
            return f'It is locked. You need a {lock}.'
        self.room = target
        self.moves += 1
        noise = self.random.choice(['', '', 'A rat runs by.', 'Something drips.'])
        return f'{noise}\n{self.describe()}'.strip()

SCRIPT = io.StringIO('''look
take lamp
down
east
up
north
take all
dance with the rat

i
south
go down
e
east
take gold
look
''')

game = Game()
for number, line in enumerate(SCRIPT, 1):
    line = line.strip()
    print(f'{number:2}> {line}')
    print(textwrap.indent(game.act(line), '    '))
    if game.over:
        print(f'Done in {game.moves} moves with {len(game.bag)} things.')
        break
else:
    print('The script ends here.')
