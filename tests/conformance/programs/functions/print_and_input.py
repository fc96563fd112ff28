print()
print("a", 1, None, True, 2.5, [1, "x"], sep="-")
print("no newline", end="")
print(" continued", end="!\n")
print(*range(5), sep=", ")
print("a", "b", sep="", end="\n\n")
name = input("name? ")
print("hello", name)
number = int(input())
print(number + 1)
try:
    input("more? ")
    input()
except EOFError as error:
    print(type(error).__name__, error)
import sys

print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
print(sys.stdout.write("abc\n"))
print("flushed", flush=True)
