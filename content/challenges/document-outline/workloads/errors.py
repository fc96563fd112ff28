import outline


def attempt(lines):
    try:
        outline.read(lines)
    except ValueError as error:
        print(error)


for number in range(5):
    attempt(['Top', '  In', '  Also', '      Too deep %d' % number])
attempt(['Top', 'Not in it'])
# mark: after the errors
print('end')
