"""fileinput: names, numbers, rewriting in place, errors."""
import fileinput
import io
import os
import sys
import tempfile

os.chdir(tempfile.mkdtemp())
with open("a.txt", "w") as f:
    f.write("one\ntwo\n")
with open("b.txt", "w") as f:
    f.write("three")
with fileinput.input(files=("a.txt", "b.txt")) as reader:
    print(reader.filename(), reader.lineno(), fileinput.isstdin())
    for line in reader:
        print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), repr(line))
        if line == "one\n":
            fileinput.nextfile()
with fileinput.FileInput("a.txt", inplace=True, backup=".old") as reader:
    for line in reader:
        print(line.upper(), end="")
print(open("a.txt").read(), sorted(os.listdir()))
sys.stdin = io.StringIO("typed\n")
print(list(fileinput.input("-")))
fileinput.close()
print([line for line in fileinput.FileInput(["b.txt"], mode="rb")])
for action in (fileinput.lineno, lambda: fileinput.FileInput(mode="w"), lambda: list(fileinput.FileInput("none.txt")),
               lambda: fileinput.FileInput("a", inplace=True, openhook=open), lambda: fileinput.FileInput("a", openhook=3)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
