from growth import grows


class Request:
    pass


class Reply:
    pass


class Log:
    pass


kept, logs = [], []


def leaks_requests():
    kept.append(Request())
    return Reply()


def leaks_both():
    kept.append(Request())
    logs.append([Log(), Log()])


print(grows(leaks_requests), len(kept))
print(grows(leaks_both, rounds=3), grows(lambda: Reply(), 3))
print(grows(leaks_requests, rounds=1))
