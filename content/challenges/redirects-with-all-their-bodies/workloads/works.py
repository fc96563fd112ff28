from client import Client


class Body:
    def close(self):
        pass


pages = {'/a': (301, '/b'), '/b': (302, '/c'), '/c': (200, None), '/d': (404, None)}
client = Client(lambda url: (*pages[url], Body()))
response = client.get('/a')
print(response.status, response.url, [(step.status, step.url) for step in response.history])
print(response.request.url, response.request.asked_by)
response = client.get('/d')
print(response.status, response.url, response.history, response.request.asked_by)
