"""A to-do tool with argparse subcommands, paths in a temporary folder, json storage."""
# stress: none: a long program, too slow with a collection at every allocation
import argparse
import contextlib
import io
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path


class Store:
    def __init__(self, path: Path):
        self.path = path

    def __enter__(self):
        self.items = json.loads(self.path.read_text()) if self.path.exists() else []
        return self

    def __exit__(self, et, ev, tb):
        if et is None:
            self.path.write_text(json.dumps(self.items, indent=1))
        return False


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{value} is not positive")
    return value


def build():
    parser = argparse.ArgumentParser(prog="todo", description="Keeps a list of things to do.", epilog="Have fun!")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
    parser.add_argument("--version", action="version", version="%(prog)s 1.0")
    sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add = sub.add_parser("add", help="add an item")
    add.add_argument("text", nargs="+")
    add.add_argument("-p", "--priority", type=positive, default=1, help="1 is highest (default: %(default)s)")
    add.add_argument("--tag", action="append", choices=["home", "work"])
    listing = sub.add_parser("list", help="show items")
    group = listing.add_mutually_exclusive_group()
    group.add_argument("--done", action="store_true")
    group.add_argument("--open", dest="done", action="store_false")
    done = sub.add_parser("done")
    done.add_argument("ids", type=int, nargs="*")
    return parser


def run(argv, path):
    args = build().parse_args(argv)
    if args.verbose:
        print(args)
    with Store(path) as store:
        if args.command == "add":
            store.items.append({"text": " ".join(args.text), "priority": args.priority, "tags": args.tag or [], "done": False})
        elif args.command == "done":
            for i in args.ids:
                store.items[i]["done"] = True
        else:
            for i, item in enumerate(sorted(store.items, key=lambda it: it["priority"])):
                if item["done"] == args.done:
                    print(f"{i}. [{'x' if item['done'] else ' '}] {item['text']} {item['tags']}")


folder = Path(tempfile.mkdtemp(prefix="todo"))
try:
    path = folder / "data" / "todo.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    for line in ["add buy milk -p 2", "add write report --tag work --tag home", "list", "done 0", "list --done", "-vv list", "add", "add x -p 0", "add x --tag play", "list --done --open", "frob", "", "done 9", "--version", "-h", "add -h", "--unknown list"]:
        print("$ todo", line)
        err = io.StringIO()
        try:
            with contextlib.redirect_stderr(err):
                run(line.split(), path)
        except SystemExit as e:
            print("exit", e.code)
        except IndexError as e:
            print("IndexError", e)
        if err.getvalue():
            print(err.getvalue().rstrip())
    print(path.read_text())
    print(path.name, path.suffix, path.stem, path.relative_to(folder).parts, path.with_suffix(".bak").name, path.exists(), path.is_dir(), path.stat().st_size)
    (folder / "b.txt").write_text("hello\nworld\n")
    print(sorted(p.name for p in folder.rglob("*")), [p.name for p in folder.glob("*.txt")], os.listdir(folder / "data"))
    with open(folder / "b.txt") as f, open(folder / "c.txt", "w") as g:
        for n, l in enumerate(f, 1):
            print(f"{n}: {l}", end="", file=g)
    print((folder / "c.txt").read_text().splitlines(), os.path.splitext("a/b.tar.gz"), os.path.join("a", "..", "b"), os.path.normpath("a/../b//c"))
    shutil.copy(folder / "c.txt", folder / "d.txt")
    os.rename(folder / "d.txt", folder / "e.txt")
    print(sorted(os.listdir(folder)))
    try:
        open(folder / "none.txt")
    except FileNotFoundError as e:
        print(e.errno, e.strerror, Path(e.filename).name)
finally:
    shutil.rmtree(folder)
print(folder.exists())
