import sys


def main():
    print("start")
    sys.exit("fatal: nothing to do")


main()
