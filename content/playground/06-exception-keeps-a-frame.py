# An exception that is kept keeps its frame
def parse(text):
    big = [text] * 50
    return int(text)


errors = []
for text in ('1', 'two', '3', 'four'):
    try:
        parse(text)
    except ValueError as error:
        errors.append(error)

print(len(errors), 'errors, and through their tracebacks the lists of parse()')
for error in errors:
    error.__traceback__ = None
print('without tracebacks the lists are gone')
