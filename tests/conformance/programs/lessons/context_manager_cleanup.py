class Database:
    open_connections = 0

    def __init__(self, name):
        self.name = name
        Database.open_connections += 1

    def query(self, sql):
        if "DROP" in sql:
            raise PermissionError(f"not on {self.name}")
        return f"{self.name}: {sql}"

    def close(self):
        Database.open_connections -= 1
        print("closed", self.name)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.close()
        return False


def careless(sql):
    db = Database("careless")
    result = db.query(sql)
    db.close()
    return result


def careful(sql):
    with Database("careful") as db:
        return db.query(sql)


def classic(sql):
    db = Database("classic")
    try:
        return db.query(sql)
    finally:
        db.close()


for function in (careless, careful, classic):
    for sql in ("SELECT 1", "DROP TABLE t"):
        try:
            print(function(sql))
        except PermissionError as error:
            print(type(error).__name__, error)
        print("open:", Database.open_connections)
