def early(x: int = 1):
    return x


try:
    def uses(node: LaterNode) -> LaterNode:
        return node
    print("defined")
except NameError as error:
    print("NameError", error)
try:
    class Tree:
        left: TreeNode
        right: "TreeNode"
    print("class defined")
except NameError as error:
    print("NameError", error)


class LaterNode:
    pass


print(early.__annotations__, early(2))


def noisy():
    print("annotation evaluated")
    return int


def annotated(a: noisy()):
    pass


print("after def")
print(annotated.__annotations__)
print(annotated.__annotations__)
